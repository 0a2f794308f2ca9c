#pragma once

#include <string>
#include <utility>
#include <vector>

#include "authrig/node.hpp"
#include "engine/language.hpp"
#include "engine/loading/complaints.hpp"

namespace authrig::engine {

/// `ExampleRow` is one row of `examples:`; it makes a case of its own.
struct ExampleRow {
    std::string name;  ///< what stands in brackets: its `name`, else `column=value,…`
    std::vector<std::pair<std::string, Node>> values;
    Mark mark;
    int last_line = 0;
};

/// `Examples` is the table of a scenario; no rows when it has none.
struct Examples {
    std::vector<std::pair<std::string, Mark>> columns;
    std::vector<ExampleRow> rows;
};

/// Reads a list of maps, or `{ columns: […], rows: [[…], …] }`.
[[nodiscard]] Examples read_examples(const Node& node, const Language& language, Complaints& complaints);

}  // namespace authrig::engine
