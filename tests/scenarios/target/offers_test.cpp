#include "target/offers.hpp"

#include <catch2/catch.hpp>

#include "engine/behaviours.hpp"
#include "engine/subject.hpp"
#include "target/promises.hpp"

using namespace authrig;
using namespace authrig::engine;

namespace {

Node metadata() {
    return *Node::from_json(R"({"grant_types_supported":["authorization_code","password"],
        "response_types_supported":["code"],"code_challenge_methods_supported":["S256"],
        "authorization_response_iss_parameter_supported":true})");
}

CaseSetup rfc_case() {
    CaseSetup setup;
    setup.dialect = "rfc";
    return setup;
}

/// Why the case cannot be judged; empty: it can.
std::string reason(const Target& target, const CaseSetup& setup) {
    try {
        need_promises(target, setup);
    } catch (const NotApplicable& why) {
        return why.what();
    }
    return {};
}

}  // namespace

TEST_CASE("what a server offers is what its metadata lists, unless the target file says otherwise") {
    Target target;
    target.offers["code_challenge_methods"] = {"plain", "S256"};
    const Node document = metadata();
    settle_offers(target, &document);
    CHECK(target.grants.contains("password"));
    CHECK(target.response_types.contains("code"));
    CHECK(target.auth_methods.empty());
    CHECK_NOTHROW(need_offer(target, "code_challenge_methods", "plain"));
    CHECK_THROWS_AS(need_offer(target, "grant_types", "implicit"), NotApplicable);
    CHECK_THROWS_WITH(need_offer(target, "response_modes", "form_post"), Catch::Contains("does not have"));
}

TEST_CASE("metadata tells some of the switches, and the file's word stands") {
    Target target;
    target.promises.switches["password_grant"] = "off";
    const Node document = metadata();
    settle_offers(target, &document);
    CHECK(target.promises.switches.at("password_grant") == "off");
    CHECK(target.promises.switches.at("implicit_grant") == "off");
    CHECK(target.promises.switches.at("issuer_identification") == "on");
    CHECK(target.promises.switches.at("signed_metadata") == "off");
}

TEST_CASE("a case is judged only where its conditions are met") {
    Target target;
    CHECK(reason(target, rfc_case()).empty());

    CaseSetup behaves = rfc_case();
    behaves.behaves = {"asks_for_consent"};
    CHECK_THAT(reason(target, behaves), Catch::Contains("asks for consent"));
    target.promises.behaves = {"asks_for_consent"};
    CHECK(reason(target, behaves).empty());

    CaseSetup offers = rfc_case();
    offers.offers["code_challenge_methods"] = {"plain"};
    CHECK_THAT(reason(target, offers), Catch::Contains("lists no `plain`"));
    target.offers["code_challenge_methods"] = {"plain"};
    CHECK(reason(target, offers).empty());

    CaseSetup switched = rfc_case();
    switched.own_switches["narrow_scope"] = "off";
    CHECK_THAT(reason(target, switched), Catch::Contains("does not promise that"));
    target.promises.switches["narrow_scope"] = "on";
    CHECK_THAT(reason(target, switched), Catch::Contains("the target promises on"));
    target.promises.switches["narrow_scope"] = "off";
    CHECK(reason(target, switched).empty());

    CaseSetup built_in = rfc_case();
    built_in.built_in = "it has a home page";
    CHECK(reason(target, built_in) == "the case needs the built-in server: it has a home page");
    target.is_built_in = true;
    CHECK(reason(target, built_in).empty());
}

TEST_CASE("a case of TLS is for a target whose issuer is https") {
    Target target;
    target.issuer = "http://as.example";
    CaseSetup setup = rfc_case();
    setup.tls = true;
    CHECK(reason(target, setup) == "the subject does not speak TLS");
    target.issuer = "https://as.example";
    CHECK(reason(target, setup).empty());
}

TEST_CASE("a case that moves the clock needs the lifetimes that it counts on") {
    Target target;
    CaseSetup setup = rfc_case();
    setup.moves_clock = true;
    setup.lifetimes["code"] = *parse_span("60s");
    setup.lifetimes["access_token"] = *parse_span("1h");
    CHECK_THAT(reason(target, setup), Catch::Contains("promises nothing"));
    target.promises.lifetimes = {{"code", *parse_span("60s")}, {"access_token", *parse_span("2h")}};
    CHECK_THAT(reason(target, setup), Catch::Contains("`access_token` of 1h; the target file promises 2h"));
    target.promises.lifetimes["access_token"] = *parse_span("1h");
    CHECK(reason(target, setup).empty());
}

TEST_CASE("every behaviour ends a sentence of its own") {
    for (const Behaviour& behaviour : behaviours()) {
        CAPTURE(behaviour.name);
        CHECK_FALSE(behaviour.sentence.empty());
        CHECK(behaviour_sentence(behaviour.name) == behaviour.sentence);
    }
    CHECK(behaviour_sentence("no-such").empty());
}
