#pragma once

// For tests with GoogleTest: `EXPECT_TRUE(IsRefused(client.redeem(), 400, "invalid_grant"))`.

#include <gtest/gtest.h>

#include <string_view>

#include "authrig/testing/fixture.hpp"

namespace authrig::testing {

/// The answer is a success (2xx).
[[nodiscard]] inline ::testing::AssertionResult Succeeds(const HttpResponse& response) {
    if (succeeded(response)) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << "expected a success, got:\n" << describe(response);
}

/// The answer is that status with that `error`.
[[nodiscard]] inline ::testing::AssertionResult IsRefused(const HttpResponse& response, int status,
                                                          std::string_view error) {
    if (is_refused(response, status, error)) return ::testing::AssertionSuccess();
    return ::testing::AssertionFailure() << "expected " << status << " " << error << ", got:\n" << describe(response);
}

}  // namespace authrig::testing
