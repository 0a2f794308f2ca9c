#include "writers/proof_text.hpp"

#include "writers/verdict_look.hpp"

namespace authrig::reports {

Proof weigh(const std::vector<FaultRow>& faults) {
    Proof proof;
    for (const auto& fault : faults) {
        auto& pile = !fault.caught_by.empty()          ? proof.caught
                     : !fault.survives_because.empty() ? proof.listed
                                                       : proof.unlisted;
        pile.push_back(&fault);
    }
    return proof;
}

std::string proof_line(const Proof& proof) {
    const auto all = proof.caught.size() + proof.listed.size() + proof.unlisted.size();
    auto line = counted(all, "fault") + ": " + std::to_string(proof.caught.size()) + " caught";
    if (!proof.listed.empty()) {
        line += ", " + std::to_string(proof.listed.size()) +
                (proof.listed.size() == 1 ? " survives for a listed reason" : " survive for listed reasons");
    }
    if (!proof.unlisted.empty()) {
        line += ", " + std::to_string(proof.unlisted.size()) +
                (proof.unlisted.size() == 1 ? " survives unlisted" : " survive unlisted");
    }
    return line;
}

}  // namespace authrig::reports
