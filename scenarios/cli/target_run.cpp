#include "cli/target_run.hpp"

#include <iostream>

#include "cli/command.hpp"
#include "target/discovery.hpp"
#include "target/hook.hpp"
#include "target/preflight.hpp"
#include "target/target_file.hpp"

namespace authrig::cli {

std::unique_ptr<engine::TargetFactory> prepare_target(const std::string& file, const Execution& execution,
                                                      double max_wait) {
    Diagnostics diagnostics;
    auto target = engine::load_target(file, diagnostics);
    if (!target) {
        std::string text = "the target file has mistakes:";
        for (const Diagnostic& diagnostic : diagnostics) text += "\n  " + to_string(diagnostic);
        throw UsageError(text);
    }
    engine::TargetOptions options;
    options.timeout = timeout_of(execution);
    options.max_wait = std::chrono::milliseconds(static_cast<std::int64_t>(max_wait * 1000));
    options.stop = &interrupted_flag();
    try {
        const auto transport = engine::target_transport(*target, options.timeout);
        engine::discover(*target, *transport);
        if (!target->reset.empty()) engine::call_hook(target->reset, *transport, {}, "resetting the target (`reset`)");
        auto factory = std::make_unique<engine::TargetFactory>(std::move(*target), options);
        engine::preflight(*factory, std::cerr);
        if (!factory->isolates())
            std::cerr << "preflight: cases share the applications of the target file, so they run one after another\n";
        return factory;
    } catch (const engine::TargetProblem& problem) {
        const std::string text = "preflight: " + std::string(problem.what());
        if (problem.kind == engine::TargetProblem::Kind::configuration) throw UsageError(text);
        throw std::runtime_error(text);
    } catch (const engine::NotApplicable& missing) {
        throw UsageError("preflight: " + std::string(missing.what()));
    }
}

}  // namespace authrig::cli
