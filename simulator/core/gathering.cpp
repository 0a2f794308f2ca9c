#include "core/gathering.hpp"

#include <algorithm>
#include <chrono>

namespace authrig::sim {

template <class Condition>
void Gathering::wait(std::unique_lock<std::mutex>& lock, Condition condition) {
    changed_.wait_for(lock, std::chrono::seconds(5), condition);
}

void Gathering::expect(int requests) {
    const std::scoped_lock lock(mutex_);
    expected_ = requests;
    arrived_ = entered_ = decided_ = left_ = 0;
}

void Gathering::await(int requests) {
    std::unique_lock lock(mutex_);
    wait(lock, [&] { return arrived_ >= std::min(requests, expected_) && (entered_ > 0 || expected_ == 0); });
}

bool Gathering::arrive() {
    const std::scoped_lock lock(mutex_);
    if (arrived_ >= expected_) return false;
    ++arrived_;
    changed_.notify_all();
    return true;
}

void Gathering::enter() {
    const std::scoped_lock lock(mutex_);
    ++entered_;
    changed_.notify_all();
}

void Gathering::await_arrivals() {
    std::unique_lock lock(mutex_);
    wait(lock, [&] { return arrived_ >= expected_; });
}

void Gathering::await_decisions() {
    std::unique_lock lock(mutex_);
    ++decided_;
    changed_.notify_all();
    wait(lock, [&] { return decided_ + left_ >= expected_; });
}

void Gathering::leave(bool decided) {
    const std::scoped_lock lock(mutex_);
    if (!decided) ++left_;
    changed_.notify_all();
}

}  // namespace authrig::sim
