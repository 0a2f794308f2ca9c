#pragma once

#include <string_view>

// Files of this folder's parent, as constants; reports/CMakeLists.txt makes them.
namespace authrig::reports::embedded {

extern const std::string_view report_schema_json;  ///< report.schema.json
extern const std::string_view report_css;          ///< html/report.css
extern const std::string_view comparison_css;      ///< html/comparison.css
extern const std::string_view report_js;           ///< html/report.js

}  // namespace authrig::reports::embedded
