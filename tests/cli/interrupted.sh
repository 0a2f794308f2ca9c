#!/usr/bin/env bash
# Ctrl-C once: running cases end and every report is written with what was done. Twice: the end, at once.
source "$(dirname "$0")/support.sh"

mkfifo progress
# A background process would ignore Ctrl-C if the program did not ask for it.
"$authrig" run --in-process --jobs 1 "$suites" --report json=report.json --report html=report.html --report junit=report.xml \
    --report tap=report.tap >out.txt 2>progress &
run=$!
exec 3<progress
IFS= read -r line <&3 || complain "no line of progress"
[[ "$line" == */* ]] || complain "progress is told otherwise: $line"
kill -INT $run
while IFS= read -r line <&3; do printf '%s\n' "$line" >>rest.txt; done
outcome=0
wait $run || outcome=$?
[ $outcome = 130 ] || complain "exit code $outcome, not 130: $(cat rest.txt)"
grep -q 'the reports follow' rest.txt || complain "nothing tells that the reports follow"
grep -q '"interrupted": true' report.json || complain "the JSON report does not say that cases are missing"
[ "$(tail -c 2 report.json)" = '}' ] || complain "the JSON report is cut off"
"$authrig" diff report.json report.json >compared.txt || complain "the JSON report cannot be read: $(cat compared.txt)"
grep -q 'No case differs' compared.txt || complain "the JSON report compares otherwise: $(cat compared.txt)"
grep -q 'The run was interrupted: ' report.html || complain "the page does not say that it was interrupted"
grep -q '</html>' report.html || complain "the page is cut off"
grep -q 'name="interrupted" value="true"' report.xml || complain "the JUnit report does not say that it was interrupted"
grep -q '</testsuites>' report.xml || complain "the JUnit report is cut off"
grep -q 'Bail out!' report.tap || complain "the TAP report does not say that it was interrupted"

# A case that hangs in a hook: the first Ctrl-C waits for it, the second does not.
serve
mkfifo hanging never
cat >reset.sh <<SH
echo >>calls
[ \$(wc -l <calls) = 4 ] || exit 0
echo >hanging
read -r line <never
SH
cat >target.yaml <<YAML
target: a server
issuer: $issuer
registration: { hook: { url: /__admin/applications } }
reset: { command: [ sh, $work/reset.sh ], each_case: true }
users:
  jo: { username: jo, password: jo-password }
YAML
mkfifo progress2
"$authrig" run --target target.yaml --jobs 1 "$suites/pkce" >out.txt 2>progress2 &
run=$!
exec 4<progress2
read -r line <hanging
kill -INT $run
told=
while [ -z "$told" ] && IFS= read -r line <&4; do [[ "$line" != *"once more ends it at once"* ]] || told=yes; done
[ -n "$told" ] || complain "the first Ctrl-C is not told"
kill -INT $run
outcome=0
wait $run || outcome=$?
[ $outcome = 130 ] || complain "the second Ctrl-C ended it with $outcome, not by the signal"
: >never  # lets the hook go
[ $bad = 0 ] && echo "told"
