#pragma once

#include <memory>

#include "engine/subject.hpp"

namespace authrig::engine {

/// `BuiltInFactory` makes one simulator a case, called as a function or over loopback HTTP. Its name is
/// `http://as.authrig.test` either way, so that both give the same bytes; with TLS, `https:` and plain http at once.
class BuiltInFactory final : public SubjectFactory {
public:
    enum class Wire { in_process, http };
    explicit BuiltInFactory(Wire wire, std::chrono::milliseconds timeout = std::chrono::seconds(10))
        : wire_(wire), timeout_(timeout) {}

    [[nodiscard]] std::string name() const override { return "authrig (built-in)"; }
    [[nodiscard]] std::unique_ptr<Subject> make(const CaseSetup& setup) const override;

private:
    Wire wire_;
    std::chrono::milliseconds timeout_;
};

}  // namespace authrig::engine
