#include "target/hook.hpp"

#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/url.hpp"
#include "target/unreachable.hpp"

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

/// A file in memory that a child reads or writes: it neither blocks nor stays.
class MemoryFile {
public:
    explicit MemoryFile(const std::string& text) : descriptor_(memfd_create("authrig-hook", MFD_CLOEXEC)) {
        for (std::size_t at = 0; at < text.size();) {
            const ssize_t written = write(descriptor_, text.data() + at, text.size() - at);
            if (written <= 0) break;
            at += static_cast<std::size_t>(written);
        }
        lseek(descriptor_, 0, SEEK_SET);
    }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { close(descriptor_); }
    [[nodiscard]] int descriptor() const { return descriptor_; }
    [[nodiscard]] std::string text() const {
        std::string out;
        char part[4096];
        lseek(descriptor_, 0, SEEK_SET);
        for (ssize_t got = 0; (got = read(descriptor_, part, sizeof part)) > 0;)
            out.append(part, static_cast<std::size_t>(got));
        return out;
    }

private:
    int descriptor_;
};

/// The exit code; 127 when it cannot be started. Without `output` what it prints goes to standard error: standard
/// output is the result's.
int run_command(const std::vector<std::string>& words, const MemoryFile& input, const MemoryFile* output) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.descriptor(), 0);
    posix_spawn_file_actions_adddup2(&actions, output ? output->descriptor() : 2, 1);
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

HttpResponse answered(const Hook& hook, Transport& transport, const std::string& url, const std::string& body,
                      const std::string& what) {
    const Url at = split_url(url);
    HttpRequest request;
    request.method = hook.method;
    request.target = at.target;
    request.body = body;
    if (!body.empty()) request.headers.set("Content-Type", hook.content_type);
    auto response = transport.send(at.origin, request);
    if (!response) throw unreachable(transport, hook.url, what, response.error());
    if (response->status >= 400)
        throw TargetProblem(
            TargetProblem::Kind::configuration,
            what + ": " + hook.url + " answered " + std::to_string(response->status) + " " + response->body +
                ": correct its `method`, `json` or `body` in the target file");
    return std::move(*response);
}

[[noreturn]] void refuse_ending(const std::string& what, const std::string& command, int code,
                                const std::string& printed) {
    throw TargetProblem(TargetProblem::Kind::configuration, what + ": `" + command + "` ended with " +
                                                                std::to_string(code) +
                                                                (printed.empty() ? "" : " and printed " + printed) +
                                                                (code == 127 ? ": is there such a program?"
                                                                             : ": what it says is above"));
}

}  // namespace

void call_hook(const Hook& hook, Transport& transport, const std::map<std::string, std::string>& values,
               const std::string& what) {
    if (hook.command.empty()) {
        static_cast<void>(
            answered(hook, transport, with_values(hook.url, values), with_values(hook.body, values), what));
        return;
    }
    std::vector<std::string> words;
    for (const std::string& word : hook.command) words.push_back(with_values(word, values));
    if (const int code = run_command(words, MemoryFile({}), nullptr); code != 0)
        refuse_ending(what, words.back(), code, {});
}

std::string ask_hook(const Hook& hook, Transport& transport, const std::string& json, const std::string& what) {
    if (hook.command.empty()) return answered(hook, transport, hook.url, json, what).body;
    const MemoryFile printed({});
    if (const int code = run_command(hook.command, MemoryFile(json), &printed); code != 0)
        refuse_ending(what, hook.command.back(), code, printed.text());
    return printed.text();
}

}  // namespace authrig::engine
