#include "engine/loading/names.hpp"

#include <algorithm>

#include "engine/loading/known_names.hpp"
#include "engine/variables.hpp"

namespace authrig::engine {
namespace {

/// One walk over the steps of a scenario.
class NameWalk {
public:
    NameWalk(const Language& language, CaptureUse& captures, Complaints& complaints)
        : language_(language), captures_(captures), complaints_(complaints) {}

    void walk(const std::vector<StepSpec>& steps, KnownNames& known) {
        for (const StepSpec& step : steps) walk(step, known);
    }

private:
    void walk(const StepSpec& step, KnownNames& known) {
        const StepShape* shape = find_step(language_, step.kind);
        check_actor(step, known);
        known.check(step.arguments, language_, complaints_, captures_.read);
        walk_inner(step, known);
        if (shape && shape->captures_answer) known.steps.insert(step.id);
        if (!ids_.insert(step.id).second) complaints_.add(step.mark, "another step has the id `" + step.id + "` too");
        declare_captures(step, known);
        if (shape && !shape->names_actor.empty()) declare_actor(step.arguments.find(shape->names_actor), known);
        known.check(step.expect, language_, complaints_, captures_.read);
    }

    void check_actor(const StepSpec& step, const KnownNames& known) {
        if (step.actor.empty() || known.actors.contains(step.actor)) return;
        const std::vector<std::string_view> actors(known.actors.begin(), known.actors.end());
        complaints_.unknown(step.mark, "actor", step.actor, actors);
    }

    void walk_inner(const StepSpec& step, KnownNames& known) {
        if (step.kind != "together" && step.kind != "overlap") return walk(step.steps, known);
        // They run at one instant: none sees what another one got.
        KnownNames after = known;
        for (const StepSpec& inner : step.steps) {
            KnownNames own = known;
            walk(inner, own);
            after.merge(own);
        }
        known = std::move(after);
    }

    void declare_captures(const StepSpec& step, KnownNames& known) {
        if (!step.capture.is_map()) return;
        known.check(step.capture, language_, complaints_, captures_.read);
        for (const Node::Entry& entry : step.capture.map()) {
            check_new_name(entry.key, entry.key_mark, "capture", language_, complaints_);
            if (known.actors.contains(entry.key)) {
                complaints_.add(entry.key_mark, "the capture `" + entry.key + "` would hide the actor of that name");
            }
            known.captures.insert(entry.key);
            captures_.declared.emplace(entry.key, entry.key_mark);
        }
    }

    void declare_actor(const Node* name, KnownNames& known) {
        if (!name || !name->is_string()) return;
        check_new_name(name->string(), name->mark, "actor", language_, complaints_);
        known.actors.insert(name->string());
    }

    const Language& language_;
    CaptureUse& captures_;
    Complaints& complaints_;
    std::set<std::string> ids_;
};

}  // namespace

void check_new_name(std::string_view name, const Mark& at, std::string_view noun, const Language& language,
                    Complaints& complaints) {
    const std::string what = "the " + std::string(noun) + " `" + std::string(name) + "`";
    if (!is_name(name)) {
        complaints.add(at, what + " is no name: letters, digits and `_`, a letter first");
    } else if (name == "steps" || std::ranges::find(language.builtins, name, root_of) != language.builtins.end()) {
        complaints.add(at,
                       what + " would hide what `$" + std::string(name) + "` means already; call it something else");
    }
}

std::set<std::string, std::less<>> given_actors(const Node& given) {
    std::set<std::string, std::less<>> actors;
    const Node* apps = given.find("apps");
    if (given.find("app") || !apps) actors.emplace("app");
    if (apps && apps->is_map()) {
        for (const Node::Entry& entry : apps->map()) actors.insert(entry.key);
    }
    return actors;
}

void check_names(const Scenario& scenario, const Language& language, CaptureUse& captures, Complaints& complaints) {
    KnownNames known;
    known.check(scenario.given, language, complaints, captures.read);
    known.actors = given_actors(scenario.given);
    NameWalk walk(language, captures, complaints);
    walk.walk(scenario.setup, known);
    walk.walk(scenario.steps, known);
    walk.walk(scenario.finally, known);
}

void check_unread_captures(const CaptureUse& captures, Complaints& complaints) {
    for (const auto& [name, mark] : captures.declared) {
        if (!captures.read.contains(name)) complaints.add(mark, "the capture `" + name + "` is never used");
    }
}

}  // namespace authrig::engine
