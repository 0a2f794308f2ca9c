#pragma once

#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "authrig/reporter.hpp"
#include "cli/command.hpp"

namespace authrig::cli {

/// `Reports` is every report that was asked for, as one reporter.
class Reports final : public Reporter {
public:
    /// `wanted`: FORMAT or FORMAT=PATH, `-` is standard output; nothing: the console. Throws `UsageError`.
    Reports(const std::vector<std::string>& wanted, const Program& program);
    void run_started(const RunStarted& started) override;
    void case_finished(const CaseResult& result) override;
    void run_finished(const RunFinished& finished) override;

private:
    void add(const std::string& wanted, const ReporterOptions& options);

    std::ostream nowhere_{nullptr};
    std::vector<std::unique_ptr<std::ofstream>> files_;
    std::vector<std::pair<std::string, std::unique_ptr<Reporter>>> reporters_;
};

void add_report_option(CLI::App& command, std::vector<std::string>& wanted);

}  // namespace authrig::cli
