#include "pages/layout.hpp"

namespace authrig::pages {

std::string_view style_sheet() {
    return R"css(:root {
  --ground: #f4f5f7; --card: #fff; --ink: #1d2530; --soft: #5a6675; --line: #d8dde4; --field: #fff;
  --accent: #1f5fbf; --accent-ink: #fff; --danger: #b3261e; --danger-ground: #fdf0ef;
  --good-ground: #eef6ee; --good-line: #9cc7a0; --note-ground: #fff8e6; --note-line: #e2c366;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181d; --card: #1c2229; --ink: #e6eaef; --soft: #a3adb9; --line: #36404b; --field: #12161a;
    --accent: #8ab4f8; --accent-ink: #0d1b30; --danger: #ff9d94; --danger-ground: #33201f;
    --good-ground: #1b2a1e; --good-line: #3f6b46; --note-ground: #2e2815; --note-line: #6e5c22;
  }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
.top { display: flex; align-items: center; gap: .6rem; padding: 1rem 1.25rem; }
.brand { font-weight: 700; letter-spacing: .01em; }
.tag { font-size: .75rem; color: var(--soft); border: 1px solid var(--line); border-radius: 1rem; padding: 0 .55rem; }
main { width: 100%; margin: 0 auto; padding: 0 1rem; flex: 1; }
main.narrow { max-width: 27rem; padding-top: 4vh; }
main.wide { max-width: 47rem; padding-top: 1rem; }
footer { padding: 2rem 1rem 1.25rem; text-align: center; font-size: .8125rem; color: var(--soft); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .7rem; overflow-wrap: anywhere; text-wrap: balance; }
h2 { font-size: 1.0625rem; margin: 0 0 .75rem; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
a { color: var(--accent); }
.soft { color: var(--soft); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.5rem; margin: 0 0 1rem; }
.card > :last-child { margin-bottom: 0; }
.bar { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between;
  margin: 0 0 1rem; }
.bar > * { margin: 0; }
.field { margin: 0 0 1.1rem; border: 0; padding: 0; min-width: 0; }
label, legend, .label { display: block; font-weight: 600; font-size: .9375rem; margin: 0 0 .3rem; padding: 0; }
.help { font-size: .875rem; color: var(--soft); margin: .3rem 0 0; }
.wrong { font-size: .875rem; color: var(--danger); margin: .3rem 0 0; font-weight: 600; }
input:not([type=checkbox]):not([type=radio]), select, textarea { width: 100%; min-height: 2.75rem; padding: .5rem .75rem;
  font: inherit; color: inherit; background: var(--field); border: 1px solid #87919e; border-radius: .5rem; }
textarea { min-height: 6rem; resize: vertical; }
textarea.code, code, pre, .code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .875rem; }
[aria-invalid=true] { border-color: var(--danger) !important; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.choice { display: flex; gap: .7rem; align-items: flex-start; font-weight: 400; margin: 0 0 .5rem; }
.choice input { width: 1.15rem; height: 1.15rem; margin: .2rem 0 0; flex: none; accent-color: var(--accent); }
.choice b { display: block; font-weight: 600; }
.choice small { display: block; color: var(--soft); font-size: .875rem; }
.choice.box { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem .9rem; }
button, .button { display: inline-block; min-height: 2.75rem; padding: .55rem 1.1rem; font: inherit; font-weight: 600;
  border-radius: .5rem; border: 1px solid #87919e; background: transparent; color: inherit; cursor: pointer;
  text-decoration: none; text-align: center; }
button.main, .button.main { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
button.danger { border-color: var(--danger); color: var(--danger); }
button:hover, .button:hover { filter: brightness(.95); }
.full { width: 100%; }
.buttons { display: flex; gap: .75rem; flex-wrap: wrap; }
.buttons.even > * { flex: 1; }
.alert, .good, .note { border: 1px solid; border-radius: .5rem; padding: .75rem .9rem; margin: 0 0 1rem;
  overflow-wrap: anywhere; }
.alert { background: var(--danger-ground); border-color: var(--danger); }
.good { background: var(--good-ground); border-color: var(--good-line); }
.note { background: var(--note-ground); border-color: var(--note-line); }
.alert > :last-child, .good > :last-child, .note > :last-child { margin-bottom: 0; }
.once { display: block; width: 100%; user-select: all; background: var(--card); border: 1px solid var(--line);
  border-radius: .4rem; padding: .6rem .75rem; margin: .4rem 0 .8rem; overflow-wrap: anywhere; }
.once.block { white-space: pre; overflow: auto; max-height: 14rem; font-size: .75rem; }
.logo { display: block; width: 4rem; height: 4rem; object-fit: contain; margin: 0 0 1rem; border-radius: .75rem; }
.scopes, .rows { list-style: none; padding: 0; margin: 0 0 1.25rem; border: 1px solid var(--line); border-radius: .5rem; }
.scopes li, .rows li { padding: .7rem .9rem; overflow-wrap: anywhere; }
.scopes li + li, .rows li + li { border-top: 1px solid var(--line); }
.scopes b, .rows b { display: block; font-weight: 600; }
.rows.alone { background: var(--card); border-radius: .75rem; }
.rows li { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: space-between; }
.rows li > :first-child { flex: 1 1 14rem; min-width: 0; }
dl { display: grid; grid-template-columns: minmax(6.5rem, auto) 1fr; gap: .5rem 1rem; margin: 0 0 1rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
details > summary { cursor: pointer; font-weight: 600; padding: .35rem 0; }
details > summary + * { margin-top: .75rem; }
pre { margin: .5rem 0; overflow-x: auto; }
@media (max-width: 30rem) {
  .card { padding: 1.15rem; }
  main.narrow { padding-top: .5rem; }
  dl { grid-template-columns: 1fr; gap: .1rem; }
  dd { margin: 0 0 .6rem; }
}
)css";
}

}  // namespace authrig::pages
