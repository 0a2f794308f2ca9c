#include "target/target_subject.hpp"

#include <catch2/catch.hpp>

using namespace authrig;
using namespace authrig::engine;

namespace {

/// A target that nobody has to answer for: what the file says is all that is asked of it.
struct Written {
    explicit Written(Target target) : factory(std::move(target), {}), subject(factory.make(rfc_case())) {}
    static CaseSetup rfc_case() {
        CaseSetup setup;
        setup.case_id = "code/twice[web]@rfc";
        setup.dialect = "rfc";
        return setup;
    }
    TargetFactory factory;
    std::unique_ptr<engine::Subject> subject;
};

}  // namespace

TEST_CASE("an error page is known by its status, or by the text that the target file names") {
    Target target;
    target.error_page = {"Something went wrong"};
    const Written written(std::move(target));
    CHECK(written.subject->shows_error(400, "anything"));
    CHECK_FALSE(written.subject->shows_error(399, "anything"));
    CHECK(written.subject->shows_error(200, "Oops. Something went wrong."));
}

TEST_CASE("the resource's answer is read by the members that the target file names") {
    Target target;
    target.resource_members = {{"username", "user.name"}, {"client_id", "azp"}};
    target.users["jo"] = {.id = {"4711"}, .username = "jo@example.com"};
    const Written written(std::move(target));
    CHECK(written.subject->resource_tells("username"));
    CHECK_FALSE(written.subject->resource_tells("scope"));
    CHECK(written.subject->resource_tells("error"));
    Node answer = *Node::from_json(R"({"user":{"name":"jo@example.com"},"azp":"c1"})");
    written.subject->read_resource(answer);
    CHECK(answer.find("username")->text() == "jo");
    CHECK(answer.find("client_id")->text() == "c1");
    Node by_id = *Node::from_json(R"({"user":{"name":"4711"}})");
    written.subject->read_resource(by_id);
    CHECK(by_id.find("username")->text() == "jo");
    CHECK_FALSE(by_id.find("client_id"));
}

TEST_CASE("authrig itself as a target tells what scenarios look for") {
    Target target;
    target.is_built_in = true;
    CHECK(Written(std::move(target)).subject->resource_tells("data"));
}

TEST_CASE("an application of the file signs with its own key") {
    Target target;
    TargetApplication machine;
    machine.application.id = {"machine"};
    machine.private_key_pem = "PEM";
    machine.kid = "its-key";
    machine.alg = "ES256";
    target.applications = {machine};
    const Written written(std::move(target));
    REQUIRE(written.subject->key_of("machine"));
    CHECK(written.subject->key_of("machine")->kid == "its-key");
    CHECK(written.subject->key_of("machine")->alg == "ES256");
    CHECK_FALSE(written.subject->key_of("another"));
}

TEST_CASE("plain http is at port 80 of the same host, or where the target file says") {
    Target target;
    target.issuer = "https://as.example:8443";
    target.endpoints.token = "https://as.example:8443/token";
    CHECK(Written(target).subject->plain_endpoints().token == "http://as.example/token");
    target.plain_origin = "http://127.0.0.1:8080";
    CHECK(Written(target).subject->plain_endpoints().token == "http://127.0.0.1:8080/token");
    CHECK(Written(target).subject->plain_endpoints().revoke.empty());
    target.endpoints.token = "http://as.example/token";
    CHECK_THROWS_AS(Written(target).subject->plain_endpoints(), NotApplicable);
}

TEST_CASE("a case that the target file leaves out is not applicable, for the reason given there") {
    Target target;
    target.skip = {"code/*"};
    target.skip_reasons = {"it has no codes"};
    const TargetFactory factory(std::move(target), {});
    CHECK_THROWS_WITH(factory.make(Written::rfc_case()), "it has no codes");
}

TEST_CASE("what the target lacks makes a case not applicable, with what to write") {
    Target target;
    target.grants = {"authorization_code"};
    target.auth_methods = {"client_secret_post"};
    const Written written(std::move(target));
    CHECK_THROWS_WITH(written.subject->provide_user("sam"), Catch::Contains("`sam`"));
    CHECK_THROWS_WITH(written.subject->need_grant("password", {}), "the subject does not offer the grant password");
    ApplicationWish wish;
    wish.auth = "basic";
    CHECK_THROWS_WITH(written.subject->provide_application(wish), "the subject does not offer client_secret_basic");
    wish.auth = "post";
    CHECK_THROWS_WITH(written.subject->provide_application(wish), Catch::Contains("no further application"));
    wish.own_secret = true;
    CHECK_THROWS_WITH(written.subject->provide_application(wish), "the subject makes client secrets itself");
    CHECK_THROWS_WITH(written.subject->advance({0, std::chrono::hours(1)}), Catch::Contains("--max-wait"));
}
