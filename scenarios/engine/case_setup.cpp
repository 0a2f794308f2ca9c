#include <algorithm>
#include <set>

#include "engine/application_node.hpp"
#include "engine/arming.hpp"
#include "engine/population.hpp"

namespace authrig::engine {
namespace {

/// The people of every case. Passwords are long enough to be masked wherever they turn up.
std::vector<User> standard_users() {
    std::vector<User> users;
    for (const char* name : {"jo", "sam", "mallory", "admin"}) {
        User user;
        user.id = {std::string("user-") + name};
        user.username = name;
        user.password = std::string("password-of-") + name;
        user.display_name = name;
        user.administrator = user.username == "admin";
        users.push_back(std::move(user));
    }
    return users;
}

void change_user(User& user, const Node& node) {
    if (const Node* password = node.find("password")) user.password = password->text();
    if (const Node* name = node.find("display_name")) user.display_name = name->text();
    if (const Node* license = node.find("license")) user.license = license->text();
    if (const Node* administrator = node.find("administrator"); administrator && administrator->is_bool())
        user.administrator = std::get<bool>(administrator->value);
}

void read_users(CaseSetup& setup, const Node& node) {
    if (!node.is_map()) return;
    for (const auto& entry : node.map()) {
        auto found = std::find_if(setup.users.begin(), setup.users.end(),
                                  [&](const User& user) { return user.username == entry.key; });
        if (found == setup.users.end()) {
            User made;
            made.id = {"user-" + entry.key};
            made.username = entry.key;
            made.password = "password-of-" + entry.key;
            made.display_name = entry.key;
            found = setup.users.insert(setup.users.end(), std::move(made));
        }
        change_user(*found, entry.value);
    }
}

void read_server(CaseSetup& setup, const Node& server) {
    if (const Node* tls = server.find("tls"); tls && tls->is_bool()) setup.tls = std::get<bool>(tls->value);
    if (const Node* why = server.find("built_in"); why && !why->is_null()) setup.built_in = why->text();
    if (const Node* offers = server.find("offers"); offers && offers->is_map())
        for (const auto& entry : offers->map()) setup.offers[entry.key] = read_texts(entry.value);
    if (const Node* behaves = server.find("behaves")) setup.behaves = read_texts(*behaves);
    if (const Node* switches = server.find("switches"); switches && switches->is_map())
        for (const auto& entry : switches->map())
            setup.switches[entry.key] = setup.own_switches[entry.key] = switch_text(entry.value);
    if (const Node* lifetimes = server.find("lifetimes"); lifetimes && lifetimes->is_map())
        for (const auto& entry : lifetimes->map()) {
            const auto span = parse_span(entry.value.text());
            if (!span) throw ScenarioError("server.lifetimes." + entry.key + ": " + span.error());
            setup.lifetimes[entry.key] = *span;
        }
    if (const Node* faults = server.find("faults"); faults && faults->is_list())
        for (const Node& fault : faults->list()) setup.faults.push_back(read_arming(fault));
}

bool moves_clock(const std::vector<StepSpec>& steps) {
    return std::any_of(steps.begin(), steps.end(), [](const StepSpec& step) {
        return step.kind == "advance" || step.kind == "set_clock" || moves_clock(step.steps);
    });
}

bool shakes_hands(const std::vector<StepSpec>& steps) {
    return std::any_of(steps.begin(), steps.end(),
                       [](const StepSpec& step) { return step.kind == "handshake" || shakes_hands(step.steps); });
}

/// Any subject may speak TLS or meet a condition; the rest is choices of the built-in server.
bool asks_for_choices(const Node& server) {
    static const std::set<std::string, std::less<>> conditions{"tls", "built_in", "offers", "behaves"};
    return std::any_of(server.map().begin(), server.map().end(),
                       [](const auto& entry) { return !conditions.contains(entry.key); });
}

}  // namespace

CaseSetup read_case_setup(const Case& the_case, std::uint64_t seed,
                          const std::map<std::string, std::string, std::less<>>& profile_switches) {
    CaseSetup setup;
    setup.case_id = the_case.id;
    setup.dialect = the_case.dialect;
    setup.seed = seed;
    setup.switches = profile_switches;
    setup.users = standard_users();
    const Node& given = the_case.scenario->given;
    if (const Node* users = given.find("users")) {
        read_users(setup, *users);
        setup.own_users = true;
    }
    if (const Node* server = given.find("server")) setup.own_server = server->is_map() && asks_for_choices(*server);
    setup.sockets = shakes_hands(the_case.scenario->setup) || shakes_hands(the_case.scenario->steps);
    setup.moves_clock = moves_clock(the_case.scenario->setup) || moves_clock(the_case.scenario->steps);
    if (const Node* server = given.find("server")) read_server(setup, *server);
    if (const Node* start = given.find("start"); start && !start->is_null()) {
        const auto instant = parse_rfc3339(start->text());
        if (!instant) throw ScenarioError("given.start: " + instant.error());
        setup.start = *instant;
        setup.own_start = true;
    }
    return setup;
}

std::string default_user(const Node& given) {
    const Node* user = given.find("user");
    return user && !user->is_null() ? user->text() : "jo";
}

}  // namespace authrig::engine
