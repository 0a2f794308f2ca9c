#include "cli/reports.hpp"

#include <sys/ioctl.h>
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>

namespace authrig::cli {
namespace {

int terminal_width() {
    winsize size{};
    for (const int stream : {1, 2})
        if (ioctl(stream, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
    return 100;
}

std::string report_names() {
    std::string names;
    for (const ReporterInfo& info : reporters()) names += (names.empty() ? "" : " ") + std::string(info.name);
    return names;
}

}  // namespace

Reports::Reports(const std::vector<std::string>& wanted, const Program& program) {
    ReporterOptions options;
    options.color = program.color;
    options.quiet = program.quiet;
    options.width = terminal_width();
    options.progress = program.quiet ? nullptr : &std::cerr;
    options.progress_bar = is_terminal(2) && !std::getenv("CI");
    if (wanted.empty()) add("console", options);
    for (const std::string& one : wanted) add(one, options);
    // Who waits wants to see it move, whatever is written at the end.
    const bool to_people = std::any_of(wanted.begin(), wanted.end(), [](const std::string& one) { return one == "console"; });
    if (!wanted.empty() && !to_people && !program.quiet) reporters_.emplace_back("", make_reporter("console", nowhere_, options));
}

void Reports::add(const std::string& wanted, const ReporterOptions& options) {
    const auto equals = wanted.find('=');
    const std::string name = wanted.substr(0, equals);
    const auto known = reporters();
    const auto info =
        std::find_if(known.begin(), known.end(), [&](const ReporterInfo& one) { return one.name == name; });
    if (info == known.end()) throw UsageError("--report: there is no `" + name + "`; there are: " + report_names());
    std::string path = equals == std::string::npos ? std::string(info->extension) : wanted.substr(equals + 1);
    if (path == "-") path.clear();
    std::ostream* out = &std::cout;
    ReporterOptions own = options;
    if (!path.empty()) {
        if (const auto folder = std::filesystem::path(path).parent_path(); !folder.empty())
            std::filesystem::create_directories(folder);
        auto file = std::make_unique<std::ofstream>(path, std::ios::binary);
        if (!*file) throw UsageError("--report: cannot write `" + path + "`");
        out = file.get();
        own.color = false;
        files_.push_back(std::move(file));
    }
    reporters_.emplace_back(path, make_reporter(name, *out, own));
}

void Reports::run_started(const RunStarted& started) {
    for (auto& [path, reporter] : reporters_) reporter->run_started(started);
}

void Reports::case_finished(const CaseResult& result) {
    for (auto& [path, reporter] : reporters_) reporter->case_finished(result);
}

void Reports::run_finished(const RunFinished& finished) {
    for (auto& [path, reporter] : reporters_) reporter->run_finished(finished);
    for (auto& file : files_) {
        file->flush();
        if (!*file) throw std::runtime_error("a report could not be written: is the disk full?");
    }
    std::cout.flush();
}

void add_report_option(CLI::App& command, std::vector<std::string>& wanted) {
    command.add_option("--report", wanted, "FORMAT[=PATH], several times: " + report_names())
        ->allow_extra_args(false)
        ->delimiter(',');
}

}  // namespace authrig::cli
