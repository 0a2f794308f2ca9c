#include "engine/loading/examples.hpp"

#include <algorithm>
#include <set>

#include "engine/loading/names.hpp"
#include "engine/variables.hpp"

namespace authrig::engine {
namespace {

int last_line_of(const Node& node) {
    int last = node.mark.line;
    if (node.is_list()) {
        for (const Node& item : node.list()) last = std::max(last, last_line_of(item));
    } else if (node.is_map()) {
        for (const Node::Entry& entry : node.map())
            last = std::max({last, entry.key_mark.line, last_line_of(entry.value)});
    }
    return last;
}

/// A value as part of a case's id: short, printable, without what ids are written with.
std::string in_an_id(const Node& value) {
    std::string text = value.text().substr(0, 40);
    std::ranges::replace_if(
        text, [](char c) { return c <= ' ' || c == 0x7F || c == '[' || c == ']' || c == ',' || c == '@'; }, '_');
    return text;
}

/// Lists as rows become maps as rows.
Node::List rows_with_columns(const Node& node, Complaints& complaints) {
    const Node* columns = node.find("columns");
    const Node* rows = node.find("rows");
    for (const Node::Entry& entry : node.map()) {
        static constexpr std::string_view known[] = {"columns", "rows"};
        if (entry.key != "columns" && entry.key != "rows")
            complaints.unknown(entry.key_mark, "key of `examples`:", entry.key, known);
    }
    if (!columns || !rows || !columns->is_list() || !rows->is_list()) {
        complaints.add(node.mark, "`examples` is a list of maps, or `columns` and `rows`, both lists");
        return {};
    }
    Node::List maps;
    for (const Node& row : rows->list()) {
        if (!row.is_list() || row.list().size() != columns->list().size()) {
            complaints.add(row.mark, "a row has " + std::to_string(columns->list().size()) + " values, one a column");
            continue;
        }
        Node::Map entries;
        for (std::size_t at = 0; at < row.list().size(); ++at) {
            const Node& column = columns->list()[at];
            entries.push_back({column.text(), row.list()[at], column.mark});
        }
        maps.emplace_back(std::move(entries), row.mark);
    }
    return maps;
}

std::string name_of_row(const ExampleRow& row, const Node* given_name, Complaints& complaints) {
    if (given_name) {
        const bool usable =
            given_name->is_scalar() && !given_name->text().empty() && in_an_id(*given_name) == given_name->text();
        if (usable) return given_name->text();
        complaints.add(given_name->mark, "`name` of a row is a short word: no spaces, `[`, `]`, `,` or `@`",
                       in_an_id(*given_name));
        return {};
    }
    std::string name;
    for (const auto& [column, value] : row.values) {
        if (!name.empty()) name += ',';
        name += column + '=' + in_an_id(value);
    }
    return name;
}

ExampleRow read_row(const Node& map, const Examples& examples, Complaints& complaints) {
    ExampleRow row;
    row.mark = map.mark;
    row.last_line = last_line_of(map);
    for (const auto& [column, mark] : examples.columns) {
        if (const Node* value = map.find(column)) {
            row.values.emplace_back(column, *value);
        } else {
            complaints.add(map.mark, "this row has no `" + column + "`, the first one has");
        }
    }
    std::vector<std::string_view> columns{"name"};
    for (const auto& column : examples.columns) columns.push_back(column.first);
    for (const Node::Entry& entry : map.map()) {
        if (std::ranges::find(columns, entry.key) == columns.end())
            complaints.unknown(entry.key_mark, "column", entry.key, columns);
    }
    row.name = name_of_row(row, map.find("name"), complaints);
    return row;
}

}  // namespace

Examples read_examples(const Node& node, const Language& language, Complaints& complaints) {
    Examples examples;
    if (!node.is_map() && !node.is_list()) {
        complaints.add(node.mark, "`examples` is a list of maps, or `columns` and `rows`, both lists");
        return examples;
    }
    const Node::List rows = node.is_map() ? rows_with_columns(node, complaints) : node.list();
    if (node.is_list() && rows.empty()) complaints.add(node.mark, "`examples` has no rows, so there would be no case");
    std::set<std::string> names;
    for (const Node& map : rows) {
        if (!map.is_map()) {
            complaints.add(map.mark, "a row is a map of column and value");
            continue;
        }
        if (examples.rows.empty()) {
            for (const Node::Entry& entry : map.map()) {
                if (entry.key == "name") continue;
                check_new_name(entry.key, entry.key_mark, "column", language, complaints);
                examples.columns.emplace_back(entry.key, entry.key_mark);
            }
        }
        examples.rows.push_back(read_row(map, examples, complaints));
        const std::string& name = examples.rows.back().name;
        if (!names.insert(name).second) complaints.add(map.mark, "another row is called `" + name + "` too");
    }
    return examples;
}

}  // namespace authrig::engine
