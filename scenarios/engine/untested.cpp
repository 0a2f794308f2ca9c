#include "engine/untested.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "authrig/nearest.hpp"
#include "engine/reason_list.hpp"

namespace authrig::engine {
namespace {

/// Reads the entries of one file and complains about them.
class UntestedReading {
public:
    UntestedReading(const std::filesystem::path& file, Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics) {
        for (const Requirement* requirement : all_requirements()) {
            ids_.push_back(requirement->id);
            if (documents_.empty() || documents_.back() != requirement->document)
                documents_.push_back(requirement->document);
        }
    }

    void read(const Node& entry, UntestedReasons& reasons) {
        if (!entry.is_map()) return complain(entry.mark, "expected { requirement, reason } or { document, reason }");
        UntestedReason reason;
        reason.mark = entry.mark;
        const std::size_t before = diagnostics_.size();
        for (const auto& item : entry.map()) {
            if (item.key == "requirement")
                reason.requirement = known(item.value, ids_, "requirement");
            else if (item.key == "document")
                reason.document = known(item.value, documents_, "document");
            else if (item.key == "subject")
                reason.subject = known(item.value, subjects, "subject");
            else if (item.key == "reason")
                reason.reason = item.value.text();
            else
                complain(item.key_mark, "unknown key `" + item.key + "`", nearest(item.key, keys));
        }
        if (reason.reason.empty()) complain(entry.mark, "a reason is missing");
        const bool group = !reason.document.empty() || !reason.subject.empty();
        if (reason.requirement.empty() != group)
            complain(entry.mark, "an entry is for a `requirement`, or for a `document`, a `subject` or both");
        if (!reason.requirement.empty() && !seen_.insert(reason.requirement).second)
            complain(entry.mark, "`" + reason.requirement + "` has a reason already");
        if (diagnostics_.size() == before) reasons.push_back(std::move(reason));
    }

    void complain(const Mark& mark, std::string message, std::string suggestion = {}) {
        diagnostics_.push_back({file_.string(), mark.line, mark.column, std::move(message), std::move(suggestion)});
    }

private:
    std::string known(const Node& value, std::span<const std::string_view> names, std::string_view what) {
        std::string text = value.text();
        if (std::ranges::find(names, text) == names.end())
            complain(value.mark, "there is no " + std::string(what) + " `" + text + "`", nearest(text, names));
        return text;
    }

    static constexpr std::array<std::string_view, 4> keys{"requirement", "document", "subject", "reason"};
    static constexpr std::array<std::string_view, 4> subjects{"authorization-server", "client", "resource-server",
                                                              "user-agent-page"};
    const std::filesystem::path& file_;
    Diagnostics& diagnostics_;
    std::vector<std::string_view> ids_, documents_;
    std::set<std::string> seen_;
};

}  // namespace

bool UntestedReason::covers(const Requirement& wanted) const {
    if (!requirement.empty()) return requirement == wanted.id;
    return (document.empty() || document == wanted.document) &&
           (subject.empty() || subject == to_string(wanted.subject));
}

UntestedReasons load_untested(const std::filesystem::path& file, Diagnostics& diagnostics) {
    UntestedReasons out;
    UntestedReading reading(file, diagnostics);
    for (const Node& entry : read_yaml_list(file, "{ requirement, reason } and { document, reason }", diagnostics))
        reading.read(entry, out);
    return out;
}

const UntestedReason* find_untested(const UntestedReasons& reasons, const Requirement& requirement) {
    const auto first = [&](auto&& holds) {
        const auto found = std::ranges::find_if(reasons, holds);
        return found == reasons.end() ? nullptr : &*found;
    };
    if (const auto* own = first([&](const auto& one) { return one.requirement == requirement.id; })) return own;
    if (!requirement.same_as.empty())
        if (const auto* same = first([&](const auto& one) { return one.requirement == requirement.same_as; }))
            return same;
    return first([&](const auto& one) { return one.requirement.empty() && one.covers(requirement); });
}

Diagnostics settle_untested(const std::vector<RequirementRow>& rows, const UntestedReasons& reasons,
                            const std::filesystem::path& file) {
    Diagnostics diagnostics;
    std::set<const UntestedReason*> needed;
    for (const RequirementRow& row : rows) {
        const Requirement* requirement = find_requirement(row.id);
        if (!requirement || row.state != "not_tested") continue;
        if (const UntestedReason* reason = find_untested(reasons, *requirement))
            needed.insert(reason);
        else
            diagnostics.push_back({file.string(), 0, 0, row.id + ": no case judges it, and no reason is given", {}});
    }
    for (const UntestedReason& reason : reasons) {
        if (needed.contains(&reason)) continue;
        std::string message = "nothing untested needs this reason";
        if (!reason.requirement.empty()) {
            const auto row = std::ranges::find(rows, reason.requirement, &RequirementRow::id);
            message = "`" + reason.requirement + "` is " + (row == rows.end() ? "unknown" : row->state) +
                      ": it needs no reason";
        }
        diagnostics.push_back({file.string(), reason.mark.line, reason.mark.column, message, {}});
    }
    return diagnostics;
}

}  // namespace authrig::engine
