#include "target/promises.hpp"

#include "authrig/lifetimes.hpp"
#include "engine/behaviours.hpp"
#include "target/offers.hpp"

namespace authrig::engine {
namespace {

void need_switches(const Target& target, const CaseSetup& setup) {
    for (const auto& [name, value] : setup.own_switches) {
        const auto promised = target.promises.switches.find(name);
        if (promised == target.promises.switches.end())
            throw NotApplicable("the case is for a server with " + name + ": " + value +
                                "; the target file does not promise that (`promises: switches`)");
        if (promised->second != value)
            throw NotApplicable("the case is for a server with " + name + ": " + value + "; the target promises " +
                                promised->second);
    }
}

/// What a case says of the servers that it can judge.
void need_conditions(const Target& target, const CaseSetup& setup) {
    for (const auto& [member, words] : setup.offers)
        for (const std::string& word : words) need_offer(target, member, word);
    if (target.is_built_in) return;
    if (!setup.built_in.empty()) throw NotApplicable("the case needs the built-in server: " + setup.built_in);
    for (const std::string& name : setup.behaves)
        if (!target.promises.behaves.contains(name))
            throw NotApplicable("the case is for a server that " + std::string(behaviour_sentence(name)) +
                                "; the target file does not promise that (`promises: { behaves: [" + name + "] }`)");
}

void need_lifetime(const Target& target, const std::string& name, Span counted_on) {
    const auto promised = target.promises.lifetimes.find(name);
    const bool said = promised != target.promises.lifetimes.end();
    if (said && promised->second == counted_on) return;
    throw NotApplicable("the case counts on a lifetime `" + name + "` of " + to_string(counted_on) +
                        "; the target file promises " +
                        (said ? to_string(promised->second) : "nothing (`promises: lifetimes`)"));
}

/// A case that moves the clock counts on lifetimes: its own, or those that the built-in server has where nobody says.
void need_lifetimes(const Target& target, const CaseSetup& setup) {
    for (const auto& [name, span] : setup.lifetimes) need_lifetime(target, name, span);
    if (!setup.moves_clock) return;
    for (const auto& [name, span] : lifetimes(setup.dialect)) {
        const bool matters = name != "session" || target.promises.lifetimes.contains(name);
        if (matters && !setup.lifetimes.contains(name)) need_lifetime(target, name, span);
    }
}

}  // namespace

void need_promises(const Target& target, const CaseSetup& setup) {
    if (setup.dialect != target.dialect)
        throw NotApplicable("the case is for the dialect " + setup.dialect + ", the target speaks " + target.dialect);
    if (!setup.faults.empty()) throw NotApplicable("the subject cannot arm faults");
    if (setup.tls && !target.issuer.starts_with("https:")) throw NotApplicable("the subject does not speak TLS");
    if (setup.own_users) throw NotApplicable("the subject cannot make users");
    if (setup.own_start && !target.clock_stands_still)
        throw NotApplicable("the clock of the subject cannot be set to " + to_rfc3339(setup.start));
    need_conditions(target, setup);
    need_switches(target, setup);
    need_lifetimes(target, setup);
}

void need_grant(const Target& target, std::string_view grant, const Application& application) {
    if (!target.grants.empty() && !target.grants.contains(grant))
        throw NotApplicable("the subject does not offer the grant " + std::string(grant));
    if (grant != "refresh_token" || !target.promises.refresh) return;
    const bool rotates = target.promises.refresh->rotation;
    if (application.refresh.rotation != rotates)
        throw NotApplicable(std::string("the case is about refresh tokens that ") +
                            (rotates ? "stay; the subject rotates them" : "rotate; the subject does not rotate them"));
}

void need_refresh_policy(const Target& target, const Application& wanted) {
    if (!target.promises.refresh)
        throw NotApplicable("the target file promises nothing of refresh tokens (`promises: refresh`)");
    if (!(wanted.refresh == *target.promises.refresh))
        throw NotApplicable("the case wants another refresh policy than the target file promises");
}

}  // namespace authrig::engine
