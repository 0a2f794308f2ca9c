#include "apps/application_registry.hpp"

#include <algorithm>

namespace authrig::sim {

const Application* ApplicationRegistry::find(std::string_view client_id) const {
    const auto found =
        std::ranges::find_if(applications_, [&](const auto& application) { return application->id.value == client_id; });
    return found == applications_.end() ? nullptr : found->get();
}

Application* ApplicationRegistry::find(std::string_view client_id) {
    return const_cast<Application*>(std::as_const(*this).find(client_id));
}

Application& ApplicationRegistry::add(Application application) {
    return *applications_.emplace_back(std::make_unique<Application>(std::move(application)));
}

bool ApplicationRegistry::remove(std::string_view client_id) {
    return std::erase_if(applications_, [&](const auto& application) { return application->id.value == client_id; }) > 0;
}

}  // namespace authrig::sim
