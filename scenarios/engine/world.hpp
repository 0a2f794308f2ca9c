#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>

#include "authrig/scenario.hpp"
#include "engine/actor.hpp"
#include "engine/answer.hpp"
#include "engine/recorder.hpp"
#include "engine/subject.hpp"
#include "engine/variables.hpp"

namespace authrig::engine {

/// A mistake in a scenario that shows only when it runs: the case is an `error`.
struct ScenarioError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// `World` is one case while it runs: its subject, applications, people with their browsers, values of names, and
/// the record of what happened. Not thread-safe, but for `transmit`.
class World final : public Scope {
public:
    World(const Case& the_case, Subject& subject, std::uint64_t seed, std::string default_user);

    // Applications
    /// The actor of that name; the default one when it is empty. Throws `ScenarioError` when there is none.
    [[nodiscard]] Actor& actor(const std::string& name);
    Actor& add_actor(const std::string& name, const Application& registered, ClientConfig config);

    // People
    [[nodiscard]] Person person(const std::string& username);
    [[nodiscard]] UserAgent& browser(const std::string& username);
    /// The last page that the browser showed.
    Page& last_page(const std::string& username);
    void forget(const std::string& username);
    /// `username`, or the scenario's user when it is empty.
    [[nodiscard]] std::string user_or_default(const std::string& username) const;

    // Exchanges
    /// Sends and records; `from` is who sends.
    Outcome send(const OutgoingRequest& outgoing, const std::string& from);
    Outcome transmit(const OutgoingRequest& outgoing) {
        return subject_.transport().send(outgoing.origin, outgoing.request);
    }
    void record(const OutgoingRequest& outgoing, const Outcome& outcome, const std::string& from);

    // Values
    [[nodiscard]] std::optional<Node> get(std::string_view path) const override;
    [[nodiscard]] std::vector<std::string> names() const override;
    void set_variable(const std::string& name, Node value) { variables_[name] = std::move(value); }
    void set_answer(const std::string& step, const Answer& answer);
    void refresh_views();

    [[nodiscard]] Subject& subject() { return subject_; }
    [[nodiscard]] const Subject& subject() const { return subject_; }
    [[nodiscard]] const std::string& dialect() const { return case_.dialect; }
    [[nodiscard]] std::uint64_t seed() const { return seed_; }
    [[nodiscard]] const std::map<std::string, std::unique_ptr<Actor>>& actors() const { return actors_; }
    Recorder recorder;

private:
    [[nodiscard]] std::optional<Node> built_in(std::string_view root, std::string_view rest) const;

    const Case& case_;
    Subject& subject_;
    std::uint64_t seed_;
    std::string default_user_;
    std::map<std::string, std::unique_ptr<Actor>> actors_;
    Actor* default_actor_ = nullptr;
    std::map<std::string, std::unique_ptr<UserAgent>> browsers_;
    std::map<std::string, Page> pages_;
    std::map<std::string, Node> variables_;
    std::map<std::string, Node> answers_;
};

/// `administrator` for `admin`, else `jo's browser`.
[[nodiscard]] std::string browser_name(const std::string& username);

}  // namespace authrig::engine
