#pragma once

// For tests with Catch2 2: `CHECK_THAT(client.redeem(), IsRefused(400, "invalid_grant"))`.

#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "authrig/testing/fixture.hpp"

namespace authrig::testing {

/// The answer is a success (2xx).
class Succeeds : public Catch::MatcherBase<HttpResponse> {
public:
    [[nodiscard]] bool match(const HttpResponse& response) const override { return succeeded(response); }
    [[nodiscard]] std::string describe() const override { return "is a success"; }
};

/// The answer is that status with that `error`.
class IsRefused : public Catch::MatcherBase<HttpResponse> {
public:
    IsRefused(int status, std::string error) : status_(status), error_(std::move(error)) {}
    [[nodiscard]] bool match(const HttpResponse& response) const override {
        return is_refused(response, status_, error_);
    }
    [[nodiscard]] std::string describe() const override {
        return "is refused with " + std::to_string(status_) + " " + error_;
    }

private:
    int status_;
    std::string error_;
};

}  // namespace authrig::testing

template <>
struct Catch::StringMaker<authrig::HttpResponse> {
    static std::string convert(const authrig::HttpResponse& response) { return authrig::testing::describe(response); }
};
