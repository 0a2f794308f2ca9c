#pragma once

#include <condition_variable>
#include <mutex>

namespace authrig::sim {

/// `Gathering` makes requests overlap without a clock: of those it expects, none commits before all have come to the
/// door. Owned by a tenant; guards itself. Whoever does not come (a broken connection) is waited for five seconds, no
/// more.
class Gathering {
public:
    /// The next `requests` requests overlap.
    void expect(int requests);
    /// Until so many of them are at the door, and the first of them is inside.
    void await(int requests);

    /// A request is at the door, before the tenant's lock. True: it is one of those expected, and calls what follows.
    [[nodiscard]] bool arrive();
    void enter();
    /// Its decision is made, its commit comes next; it holds the lock meanwhile: the others are at the door.
    void await_arrivals();
    /// The same without the lock: the others have decided, or are gone. Once a request.
    void await_decisions();
    void leave(bool decided);

private:
    template <class Condition>
    void wait(std::unique_lock<std::mutex>& lock, Condition condition);

    std::mutex mutex_;
    std::condition_variable changed_;
    int expected_ = 0;
    int arrived_ = 0, entered_ = 0, decided_ = 0, left_ = 0;
};

}  // namespace authrig::sim
