#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "authrig/client.hpp"
#include "authrig/node.hpp"

namespace authrig::engine {

/// The scopes that scenarios ask for: those of the built-in server.
[[nodiscard]] const std::set<std::string, std::less<>>& scenario_scopes();

/// `ScopeWords` is what a subject calls the scopes of the scenarios. Requests go out in its words, and what comes back
/// is read in the scenarios'. Words that it does not know stay as they are.
class ScopeWords {
public:
    /// `theirs` are one or more of its scopes; `params` go with an authorization request that asks for it.
    struct Meaning {
        std::vector<std::string> theirs;
        Params params;
    };
    void set(const std::string& ours, Meaning meaning) { meanings_[ours] = std::move(meaning); }
    /// `ours` cannot be had there: a case that asks for it is not applicable, for that reason.
    void refuse(const std::string& ours, const std::string& reason) { refused_[ours] = reason; }
    [[nodiscard]] bool knows(std::string_view ours) const {
        return meanings_.contains(ours) || refused_.contains(ours);
    }

    /// Throws `NotApplicable` when it cannot be had. Odd text (two spaces, quotes) keeps its oddness.
    [[nodiscard]] std::string theirs(std::string_view scope) const;
    [[nodiscard]] std::string ours(std::string_view scope) const;
    /// Every scope that it has words for, in its words: what an application may ask for.
    [[nodiscard]] std::string all_theirs() const;

    /// The values of `scope` in the query and the body, the rest byte for byte.
    void put_into(HttpRequest& request) const;
    /// The same of an authorization request, with what else it needs for them.
    [[nodiscard]] std::string put_into_url(const std::string& url) const;
    /// Members named `scope` of what a step yielded.
    void read_back(Node& answer) const;

private:
    std::map<std::string, Meaning, std::less<>> meanings_;
    std::map<std::string, std::string, std::less<>> refused_;
};

}  // namespace authrig::engine
