#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace authrig::reports {

/// One line of a scenario file around a place, as it is shown: printable, long lines cut.
struct ExcerptLine {
    int number = 0;
    std::string text;
    int caret = 0;  ///< column of the place, from 1, in the line to which it belongs; else 0
};

/// `SourceExcerpt` reads the lines around a place in a file. A missing file or a line that is not there makes an
/// empty excerpt: the report goes without it.
[[nodiscard]] std::vector<ExcerptLine> source_excerpt(const std::string& file, int line, int column, int before = 3,
                                                      int after = 1);

}  // namespace authrig::reports
