# cmake --install: the program, the libraries with their headers, the corpus, and what find_package(authrig) reads.
include(CMakePackageConfigHelpers)

# Glue for users' own tests; the test framework is theirs. Its headers are compiled by tests/in_process instead.
add_library(authrig_testing INTERFACE)
add_library(authrig::testing ALIAS authrig_testing)
set_target_properties(authrig_testing PROPERTIES EXPORT_NAME testing VERIFY_INTERFACE_HEADER_SETS OFF)
target_link_libraries(authrig_testing INTERFACE authrig::simulator authrig::clients)
authrig_public_headers(authrig_testing authrig/testing)

install(TARGETS authrig_base authrig_simulator authrig_clients authrig_scenarios authrig_reports authrig_testing
  EXPORT authrig_targets FILE_SET HEADERS)
if(TARGET authrig)
  install(TARGETS authrig)
endif()

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/authrig)
install(EXPORT authrig_targets NAMESPACE authrig:: FILE authrig-targets.cmake DESTINATION ${package_folder})
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/authrig-config.cmake.in
  ${PROJECT_BINARY_DIR}/authrig-config.cmake INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/authrig-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/authrig-config.cmake ${PROJECT_BINARY_DIR}/authrig-config-version.cmake
  DESTINATION ${package_folder})

# The program finds the corpus beside itself: ../share/authrig.
set(share_folder ${CMAKE_INSTALL_DATADIR}/authrig)
install(DIRECTORY scenarios/suites scenarios/profiles DESTINATION ${share_folder})
install(FILES scenarios/survivors.yaml scenarios/untested.yaml scenarios/proof.json DESTINATION ${share_folder} OPTIONAL)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
