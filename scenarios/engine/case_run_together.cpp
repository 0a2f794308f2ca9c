// Steps at one instant: built one after the other, sent on as many threads. The server sees to it that they overlap.
// Where anybody may be first they are concluded in the order of their outcomes, so that who won a race does not show.
#include <algorithm>
#include <latch>
#include <thread>

#include "engine/case_run.hpp"

namespace authrig::engine {

/// One of the steps at one instant.
struct CaseRun::Racer {
    const StepSpec* spec = nullptr;
    const Step* step = nullptr;
    Node arguments;
    std::optional<Prepared> prepared;
    StepRecord record;
    Outcome outcome = tl::unexpected(TransportError{});
    Answer answer;
};

namespace {

bool same_request(const Prepared& a, const Prepared& b) {
    const HttpRequest& x = a.outgoing.request;
    const HttpRequest& y = b.outgoing.request;
    return a.from == b.from && a.outgoing.origin == b.outgoing.origin && x.method == y.method && x.target == y.target &&
           x.headers == y.headers && x.body == y.body;
}

/// Orders answers by how they came out, not by what tokens they hold: status, error code, members.
std::string outcome_key(const Outcome& outcome) {
    if (!outcome) return "999 " + std::string(to_string(outcome.error().kind));
    std::string key = std::to_string(outcome->status);
    const auto json = Node::from_json(outcome->body);
    if (!json || !json->is_map()) return key;
    if (const Node* error = json->find("error")) key += " " + error->text();
    for (const auto& entry : json->map()) key += " " + entry.key;
    return key;
}

}  // namespace

void CaseRun::send_at_one_instant(std::vector<Racer>& racers) {
    world_.subject().gather(static_cast<int>(racers.size()));
    std::latch ready(static_cast<std::ptrdiff_t>(racers.size()));
    std::vector<std::jthread> threads;
    for (Racer& racer : racers)
        threads.emplace_back([this, &racer, &ready] {
            ready.arrive_and_wait();
            racer.outcome = world_.transmit(racer.prepared->outgoing);
        });
}

void CaseRun::send_in_order(std::vector<Racer>& racers) {
    world_.subject().gather(static_cast<int>(racers.size()));
    std::vector<std::jthread> threads;
    for (Racer& racer : racers) {
        threads.emplace_back([this, &racer] { racer.outcome = world_.transmit(racer.prepared->outgoing); });
        world_.subject().await_gathered(static_cast<int>(threads.size()));
    }
}

bool CaseRun::conclude_racer(Racer& racer) {
    world_.recorder.begin_step(racer.record);
    world_.record(racer.prepared->outgoing, racer.outcome, racer.prepared->from);
    racer.answer = read_outcome(*racer.prepared, racer.outcome);
    read_in_our_words(*racer.spec, racer.answer);
    racer.answer.exchange = static_cast<int>(world_.recorder.exchanges.size());
    if (racer.outcome && racer.prepared->receive) racer.prepared->receive(racer.answer);
    bool held = false;
    try {
        held = conclude(*racer.step, *racer.spec, racer.answer, false, std::nullopt);
    } catch (...) {
        world_.recorder.end_step(false);
        throw;
    }
    world_.recorder.end_step(held);
    return held;
}

void CaseRun::order_by_outcome(std::vector<Racer>& racers) {
    // Of equal requests the first one written has the first outcome: nothing else tells them apart.
    for (std::size_t i = 0; i < racers.size(); ++i)
        for (std::size_t j = i + 1; j < racers.size(); ++j)
            if (same_request(*racers[i].prepared, *racers[j].prepared) &&
                outcome_key(racers[j].outcome) < outcome_key(racers[i].outcome))
                std::swap(racers[i].outcome, racers[j].outcome);
    std::stable_sort(racers.begin(), racers.end(),
                     [](const Racer& a, const Racer& b) { return outcome_key(a.outcome) < outcome_key(b.outcome); });
}

std::vector<Answer> CaseRun::run_together(const std::vector<StepSpec>& specs, Entry entry, bool& goes_on) {
    std::vector<Racer> racers;
    for (const StepSpec& spec : specs) {
        Racer racer{&spec, find_step(spec.kind), arguments_of(spec), {}, {}, tl::unexpected(TransportError{}), {}};
        if (!racer.step) throw ScenarioError("there is no step `" + spec.kind + "`");
        const StepContext context{world_, spec, racer.arguments, *this};
        if (!racer.step->grant().empty()) world_.subject().need_grant(racer.step->grant(), context.actor().application);
        racer.prepared = racer.step->prepare(context);
        if (!racer.prepared)
            throw ScenarioError("`together` takes steps that send one request; `" + spec.kind + "` is none");
        racer.record = record_of(context, *racer.step);
        racers.push_back(std::move(racer));
    }
    world_.refresh_views();
    if (entry == Entry::in_order) {
        send_in_order(racers);
    } else {
        send_at_one_instant(racers);
        order_by_outcome(racers);
    }
    std::vector<Answer> answers;
    for (Racer& racer : racers) {
        conclude_racer(racer);
        answers.push_back(racer.answer);
    }
    goes_on = !control_failed_;
    return answers;
}

}  // namespace authrig::engine
