#include "setup/setup_path.hpp"

#include <catch2/catch.hpp>

namespace authrig::sim {
namespace {

using enum SetupPath::Part;

struct PathRow {
    const char* rest;
    SetupPath::Part part;
    const char* client_id;
    const char* id;
    bool removal;
};

}  // namespace

TEST_CASE("Paths below the setup are told apart") {
    const auto row = GENERATE(values<PathRow>({
        {"", list, "", "", false},
        {"/", list, "", "", false},
        {"/new", create_form, "", "", false},
        {"/a1", application_itself, "a1", "", false},
        {"/a%201", application_itself, "a 1", "", false},
        {"/a1/delete", application_itself, "a1", "", true},
        {"/a1/secrets", secrets, "a1", "", false},
        {"/a1/secrets/s1", secrets, "a1", "s1", false},
        {"/a1/secrets/s1/delete", secrets, "a1", "s1", true},
        {"/a1/keys", keys, "a1", "", false},
        {"/a1/keys/k%2F1", keys, "a1", "k/1", false},
        {"/a1/keys/generate", generate_key, "a1", "generate", false},
        {"/a1/keys/k1/delete", keys, "a1", "k1", true},
        {"/a1/other", unknown, "a1", "", false},
        {"/a1/secrets/s1/more", unknown, "a1", "", false},
        {"/a1/b/c/d/e", unknown, "a1", "", false},
    }));
    CAPTURE(row.rest);
    const auto path = parse_setup_path(row.rest);
    CHECK(path.part == row.part);
    CHECK(path.client_id == row.client_id);
    CHECK(path.id == row.id);
    CHECK(path.removal == row.removal);
}

TEST_CASE("A broken escape in a path names no application") {
    CHECK(parse_setup_path("/%zz").client_id.empty());
    CHECK(parse_setup_path("/a1/secrets/%").id.empty());
}

}  // namespace authrig::sim
