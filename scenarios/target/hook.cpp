#include "target/hook.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

#include "engine/url.hpp"
#include "target/discovery.hpp"

extern char** environ;

namespace authrig::engine {
namespace {

std::string with_values(std::string text, const std::map<std::string, std::string>& values) {
    for (const auto& [name, value] : values) {
        const std::string mark = "{" + name + "}";
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + value.size()))
            text.replace(at, mark.size(), value);
    }
    return text;
}

/// Its output goes to standard error: standard output is the result's.
int run_command(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, 2, 1);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    pid_t child = 0;
    const int failed = posix_spawnp(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) return 127;
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) return 127;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

void call_hook(const Hook& hook, Transport& transport, const std::map<std::string, std::string>& values,
               const std::string& what) {
    using Kind = TargetProblem::Kind;
    if (!hook.command.empty()) {
        std::vector<std::string> words;
        for (const std::string& word : hook.command) words.push_back(with_values(word, values));
        if (const int code = run_command(words); code != 0)
            throw TargetProblem(Kind::configuration,
                                what + ": `" + words.back() + "` ended with " + std::to_string(code));
        return;
    }
    const Url at = split_url(with_values(hook.url, values));
    HttpRequest request;
    request.method = hook.method;
    request.target = at.target;
    request.body = with_values(hook.body, values);
    if (!request.body.empty()) request.headers.set("Content-Type", hook.content_type);
    const auto response = transport.send(at.origin, request);
    if (!response) throw TargetProblem(Kind::environment, what + ": no answer from " + hook.url);
    if (response->status >= 400)
        throw TargetProblem(Kind::configuration, what + ": " + hook.url + " answered " +
                                                     std::to_string(response->status) + " " + response->body);
}

}  // namespace authrig::engine
