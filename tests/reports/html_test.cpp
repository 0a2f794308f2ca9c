#include <catch2/catch.hpp>

#include "html_check.hpp"
#include "rendered.hpp"

using namespace authrig;

namespace {

bool page_has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string sample_page() { return sample::rendered("html", sample::sample_run()); }

}  // namespace

TEST_CASE("The page asks nobody for anything") {
    const auto page = sample_page();
    CHECK(html_check::errors(page) == std::vector<std::string>{});
    CHECK(page_has(page, "default-src 'none'"));
    for (const auto* outside : {"url(", "@import", "src=", "fetch(", "XMLHttpRequest", "href=\"http", "href=http"}) {
        INFO(outside);
        CHECK_FALSE(page_has(page, outside));
    }
}

TEST_CASE("Hostile text stays text") {
    const auto page = sample_page();
    CHECK_FALSE(page_has(page, "<script>alert"));
    CHECK(page_has(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
}

TEST_CASE("A case shows its exchanges as a diagram, with time that passes as a band") {
    const auto page = sample_page();
    CHECK(page_has(page, "aria-label=\"Sequence diagram: 3 exchanges between 3 participants\""));
    CHECK(page_has(page, ">jo&#39;s browser</text>"));
    CHECK(page_has(page, ">400 invalid_grant</text>"));
    CHECK(page_has(page, "class=\"band\""));
    CHECK(page_has(page, ">now 2026-07-15 12:00:00</text>"));
}

TEST_CASE("A case in which time passes has a time line, with the gap in words") {
    const auto page = sample_page();
    CHECK(page_has(page, "aria-label=\"Time line: 6 months of protocol time\""));
    CHECK(page_has(page, ">6 months</text>"));
    CHECK_FALSE(
        page_has(sample::rendered("html", sample::finished({sample::inconclusive_case()})), "class=\"timeline\""));
}

TEST_CASE("A proof shows what each fault came to, and what each requirement saw") {
    const auto page = sample::rendered("html", sample::sample_proof());
    CHECK(page_has(page, "Some faults go undetected"));
    CHECK(page_has(page, "Survive unlisted"));
    CHECK(page_has(page, "RFC 9111 made the header historic"));
    CHECK(page_has(page, "<th class=n>Held</th><th class=n>Refused</th><th>Faults caught</th>"));
}

TEST_CASE("A case that floods the server does not flood the page") {
    auto result = sample::passing_case();
    for (int index = 4; index <= 500; ++index) {
        result.exchanges.push_back(sample::redeem_exchange(index, "redeem-2", default_start(), 429, "{}"));
        result.steps.back().exchanges.push_back(index);
    }
    const auto page = sample::rendered("html", sample::finished({result}));
    CHECK(page_has(page, "The first 60 of 500 exchanges are shown"));
    CHECK(page_has(page, "440 more exchanges not drawn"));
    CHECK(page.size() < 120'000);
}

TEST_CASE("A page of four hundred cases stays under five megabytes") {
    std::vector<CaseResult> cases;
    for (int i = 0; i < 400; ++i) {
        cases.push_back(i % 4 == 0 ? sample::failing_case() : sample::passing_case());
        cases.back().id += std::to_string(i);
    }
    CHECK(sample::rendered("html", sample::finished(cases)).size() < 5'000'000);
}
