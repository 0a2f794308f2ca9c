#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "authrig/scenario.hpp"
#include "engine/language.hpp"
#include "engine/loading/complaints.hpp"

namespace authrig::engine {

/// `StepReader` turns items of `setup`, `steps` and `finally` into steps and checks how they are written. One reads a
/// whole scenario: it counts the steps of each kind, for the ids `redeem-1`, `redeem-2`.
class StepReader {
public:
    /// Steps of other dialects are counted and left out; with an empty dialect all stay.
    StepReader(const Language& language, std::string_view dialect, Complaints& complaints)
        : language_(language), dialect_(dialect), complaints_(complaints) {}

    [[nodiscard]] std::vector<StepSpec> read(const Node& list);

private:
    [[nodiscard]] const Node::Entry* find_step_key(const Node& item);
    [[nodiscard]] bool belongs_inside(const Node::Entry& step, std::string_view key) const;
    void read_item(const Node& item, std::vector<StepSpec>& steps);
    void read_siblings(const Node& item, StepSpec& step);
    void read_value(const Node& value, const StepShape& shape, StepSpec& step);
    [[nodiscard]] bool holds_in_dialect(const Node* when);

    const Language& language_;
    std::string_view dialect_;
    Complaints& complaints_;
    std::map<std::string, int, std::less<>> counts_;
};

/// The keys beside a step's own: `id expect capture note when_dialect`.
[[nodiscard]] std::span<const std::string_view> step_siblings();

/// `redeem` of `mallory.redeem`.
[[nodiscard]] std::string_view kind_in(std::string_view step_key);

}  // namespace authrig::engine
