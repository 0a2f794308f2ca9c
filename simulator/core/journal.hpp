#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "authrig/http.hpp"
#include "authrig/simulator.hpp"
#include "core/rule_book.hpp"

namespace authrig::sim {

/// `Journal` keeps a tenant's latest exchanges with the rules that judged them. Thread-safe.
class Journal {
public:
    struct Record {
        std::uint64_t number = 0;
        TimePoint at{};
        std::string_view endpoint;
        std::string client_id;
        HttpRequest request;
        HttpResponse response;
        std::vector<RuleRecord> rules;
        std::string hint;
    };

    explicit Journal(std::size_t limit) : limit_(limit) {}
    void add(Record record);
    [[nodiscard]] std::vector<JournalEntry> entries() const;
    void clear();

private:
    mutable std::mutex mutex_;
    std::deque<Record> records_;
    std::size_t limit_;
    std::uint64_t number_ = 0;
};

}  // namespace authrig::sim
