#include "core/exchange.hpp"

namespace authrig::sim {

Exchange::Exchange(Tenant& owner, const HttpRequest& incoming, std::string_view endpoint_name, std::string_view path_rest,
                   ActiveFaults active_faults, std::unique_lock<std::mutex> held)
    : tenant(owner),
      request(incoming),
      endpoint(endpoint_name),
      rest(path_rest),
      now(owner.clock.now()),
      faults(std::move(active_faults)),
      book(owner.settings.dialect->name, faults.skipped()),
      lock_(std::move(held)) {
    if (faults.empty()) return;
    own_settings_ = owner.settings;
    faults.on_settings(*own_settings_);
}

const Application& Exchange::seen(const Application& application) {
    if (faults.empty()) return application;
    auto& copy = seen_.emplace_back(application);
    faults.on_application(copy);
    return copy;
}

void Exchange::await_others(const Commit& commit) {
    if (commit.empty()) return;
    if (!lock_.owns_lock() || !faults.splits(commit)) {
        if (gathered_) tenant.gathering.await_arrivals();
        return;
    }
    lock_.unlock();
    if (gathered_ && !decided_) tenant.gathering.await_decisions();
    decided_ = true;
    lock_.lock();
}

Exchange::~Exchange() {
    release();
    if (gathered_) tenant.gathering.leave(decided_);
}

}  // namespace authrig::sim
