#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/subject.hpp"
#include "target/registration.hpp"
#include "target/target.hpp"

namespace authrig::engine {

/// Applications come from registration, a fresh one a case; else cases share those of the target file.
[[nodiscard]] bool registers_applications(const Target& target);

/// `CaseApplications` are the applications of one case: made for it and taken away after it, or picked from the file's.
class CaseApplications {
public:
    CaseApplications(const Target& target, Transport& transport, const CaseSetup& setup)
        : target_(target), transport_(transport), setup_(setup) {}
    CaseApplications(const CaseApplications&) = delete;
    CaseApplications& operator=(const CaseApplications&) = delete;
    ~CaseApplications();

    /// Throws `NotApplicable` when the target has none like it, and `TargetProblem` when it is not there.
    [[nodiscard]] Registered provide(const ApplicationWish& wish);

private:
    [[nodiscard]] bool needs_hook(const ApplicationWish& wish) const;
    [[nodiscard]] Registered make_by_hook(const ApplicationWish& wish);
    [[nodiscard]] Registered make_by_registration(const ApplicationWish& wish);

    const Target& target_;
    Transport& transport_;
    const CaseSetup& setup_;
    std::set<std::string> taken_;    ///< applications of the file that this case has
    std::vector<std::string> made_;  ///< applications that the hook made for it
    std::vector<DynamicRegistration> registrations_;
};

}  // namespace authrig::engine
