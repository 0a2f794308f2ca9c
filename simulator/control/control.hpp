#pragma once

#include <string_view>

#include "core/server.hpp"

namespace authrig::sim {

/// Whether a path below the tenant is test control: `/__admin/…`. Not part of OAuth, and not in the journal.
[[nodiscard]] bool is_control(std::string_view path);
[[nodiscard]] HttpResponse answer_control(Server& server, Tenant& tenant, const HttpRequest& request, std::string_view path);

/// `ControlCall` is one request to a control action.
struct ControlCall {
    Server& server;
    Tenant& tenant;
    const HttpRequest& request;
    std::string_view rest;  ///< what follows the action's name: `/jo`
};

/// `ControlAction` is `/__admin/<name>`.
struct ControlAction {
    std::string_view name;
    std::string_view methods;
    HttpResponse (*run)(const ControlCall& call);
};

#define X(name) extern const ControlAction name##_action;
#include "control/list.inc"
#undef X

}  // namespace authrig::sim
