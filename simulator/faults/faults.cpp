#include "authrig/simulator.hpp"
#include "faults/family.hpp"

namespace authrig::sim {

#define X(name) std::span<const Fault> name##_faults();
#include "faults/list.inc"
#undef X

std::span<const FaultFamily> fault_families() {
    static const FaultFamily families[] = {
#define X(name) {#name, name##_faults()},
#include "faults/list.inc"
#undef X
    };
    return families;
}

std::span<const Fault* const> all_faults() {
    static const auto all = [] {
        std::vector<const Fault*> faults;
        for (const auto& family : fault_families())
            for (const auto& fault : family.faults) faults.push_back(&fault);
        return faults;
    }();
    return all;
}

const Fault* find_fault(std::string_view id) {
    for (const auto* fault : all_faults())
        if (fault->id == id) return fault;
    return nullptr;
}

}  // namespace authrig::sim

namespace authrig {

std::vector<FaultInfo> faults() {
    std::vector<FaultInfo> infos;
    for (const auto& family : sim::fault_families())
        for (const auto& fault : family.faults) {
            FaultInfo info{std::string(fault.id),
                           std::string(fault.summary),
                           std::string(fault.breaks->id),
                           fault.seam,
                           {},
                           std::string(family.name)};
            for (const auto* implied : fault.implies) info.implies.emplace_back(implied->id);
            infos.push_back(std::move(info));
        }
    return infos;
}

}  // namespace authrig
