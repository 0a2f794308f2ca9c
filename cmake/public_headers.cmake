# The public headers: std and tl::expected only. `authrig::base` carries them, so every library sees them through it.
# The target `all_verify_interface_header_sets` compiles each of them alone; it is not part of `all` (./dev test builds it).
set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)

# authrig_public_headers(<target> <folder>...): headers of include/ as the target's file set.
function(authrig_public_headers target)
  set(headers)
  foreach(folder IN LISTS ARGN)
    file(GLOB found CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/include/${folder}/*.hpp)
    list(APPEND headers ${found})
  endforeach()
  get_target_property(type ${target} TYPE)
  set(scope PUBLIC)
  if(type STREQUAL "INTERFACE_LIBRARY")
    set(scope INTERFACE)
  endif()
  target_sources(${target} ${scope} FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/include FILES ${headers})
endfunction()
