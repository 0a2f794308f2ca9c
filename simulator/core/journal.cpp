#include "core/journal.hpp"

namespace authrig::sim {

void Journal::add(Record record) {
    Record oldest;  // freed outside the lock
    const std::scoped_lock lock(mutex_);
    record.number = ++number_;
    if (limit_ == 0) return;
    if (records_.size() >= limit_) {
        oldest = std::move(records_.front());
        records_.pop_front();
    }
    records_.push_back(std::move(record));
}

std::vector<JournalEntry> Journal::entries() const {
    const std::scoped_lock lock(mutex_);
    std::vector<JournalEntry> entries;
    entries.reserve(records_.size());
    for (const auto& record : records_) {
        JournalEntry entry{.number = record.number,
                           .at = record.at,
                           .endpoint = std::string(record.endpoint),
                           .client_id = record.client_id,
                           .request = record.request,
                           .response = record.response,
                           .rules = {},
                           .hint = record.hint};
        for (const auto& rule : record.rules) entry.rules.push_back({rule.requirement, std::string(rule.place), rule.held});
        entries.push_back(std::move(entry));
    }
    return entries;
}

void Journal::clear() {
    const std::scoped_lock lock(mutex_);
    records_.clear();
}

}  // namespace authrig::sim
