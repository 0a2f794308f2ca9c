#include "engine/runner.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace authrig::engine {
namespace {

/// `Finished` hands indices from the workers to the thread that reports.
class Finished {
public:
    void push(std::size_t index) {
        const std::scoped_lock lock(mutex_);
        queue_.push_back(index);
        changed_.notify_one();
    }
    void close() {
        const std::scoped_lock lock(mutex_);
        closed_ = true;
        changed_.notify_one();
    }
    std::optional<std::size_t> pop() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return closed_ || !queue_.empty(); });
        if (queue_.empty()) return std::nullopt;
        const std::size_t index = queue_.front();
        queue_.pop_front();
        return index;
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::size_t> queue_;
    bool closed_ = false;
};

bool is_failure(const CaseResult& result, bool warn_too) {
    return result.verdict == Verdict::fail || result.verdict == Verdict::error ||
           result.verdict == Verdict::inconclusive || (warn_too && result.verdict == Verdict::warn);
}

/// `Presence` asks whether the subject is still there, when a case did not pass. What such a case found is no finding
/// once the subject has gone.
class Presence {
public:
    explicit Presence(const SubjectFactory* factory) : factory_(factory) {}
    [[nodiscard]] bool lost() const { return lost_.load(); }
    [[nodiscard]] const std::string& why() const { return why_; }  ///< once no worker runs any more
    void check(CaseResult& result) {
        if (!factory_ || !is_failure(result, true)) return;
        const std::string why = factory_->gone();
        if (why.empty()) return;
        result.reason =
            "during this case " + why + " (" + std::string(to_string(result.verdict)) + ": " + result.reason + ")";
        result.verdict = Verdict::error;
        result.findings.clear();
        const std::scoped_lock lock(mutex_);
        if (why_.empty()) why_ = why;
        lost_ = true;
    }

private:
    const SubjectFactory* factory_;
    std::mutex mutex_;
    std::string why_;
    std::atomic<bool> lost_{false};
};

CaseOptions options_for(const Case& the_case, const RunOptions& options) {
    const auto profile = options.profiles.find(the_case.dialect);
    return {options.factory, profile == options.profiles.end() ? nullptr : profile->second,
            options.seed,    options.faults,
            options.mask,    options.collect_rules,
            options.stop};
}

}  // namespace

void for_each_parallel(std::size_t count, unsigned jobs, const std::function<bool()>& stop,
                       const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    std::vector<std::jthread> threads;
    const auto workers = std::clamp<std::size_t>(jobs, 1, std::max<std::size_t>(count, 1));
    for (std::size_t i = 0; i < workers; ++i)
        threads.emplace_back([&] {
            while (!stop || !stop()) {
                const std::size_t index = next.fetch_add(1);
                if (index >= count) return;
                work(index);
            }
        });
}

RunOutcome run_cases(const std::vector<Case>& cases, const RunOptions& options,
                     const std::function<void(const CaseResult&)>& finished) {
    std::vector<std::optional<CaseOutcome>> outcomes(cases.size());
    std::atomic<bool> failed{false};
    Finished done;
    Presence presence(options.factory);
    const auto stop = [&] {
        return (options.stop && options.stop->load()) || (options.fail_fast && failed.load()) || presence.lost();
    };
    std::jthread pool([&] {
        for_each_parallel(cases.size(), options.jobs, stop, [&](std::size_t index) {
            CaseOutcome outcome = run_case(cases[index], options_for(cases[index], options));
            if (outcome.interrupted) return;
            presence.check(outcome.result);
            outcomes[index] = std::move(outcome);
            if (is_failure(outcomes[index]->result, options.warn_is_failure)) failed = true;
            done.push(index);
        });
        done.close();
    });
    while (const auto index = done.pop())
        if (finished) finished(outcomes[*index]->result);
    pool.join();
    RunOutcome out;
    for (auto& outcome : outcomes)
        if (outcome) out.cases.push_back(std::move(*outcome));
    out.interrupted = options.stop && options.stop->load();
    out.ended_because = presence.why();
    return out;
}

Summary summarise(const std::vector<CaseResult>& results) {
    Summary summary;
    for (const CaseResult& result : results) ++summary[result.verdict];
    return summary;
}

}  // namespace authrig::engine
