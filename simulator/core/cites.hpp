#pragma once

#include "authrig/requirements/oauth21.hpp"
#include "authrig/requirements/rfc6749.hpp"
#include "authrig/requirements/rfc6750.hpp"
#include "authrig/requirements/rfc7009.hpp"
#include "authrig/requirements/rfc7517.hpp"
#include "authrig/requirements/rfc7519.hpp"
#include "authrig/requirements/rfc7521.hpp"
#include "authrig/requirements/rfc7523.hpp"
#include "authrig/requirements/rfc7591.hpp"
#include "authrig/requirements/rfc7636.hpp"
#include "authrig/requirements/rfc7662.hpp"
#include "authrig/requirements/rfc8252.hpp"
#include "authrig/requirements/rfc8414.hpp"
#include "authrig/requirements/rfc8725.hpp"
#include "authrig/requirements/rfc9068.hpp"
#include "authrig/requirements/rfc9207.hpp"
#include "authrig/requirements/rfc9700.hpp"
#include "authrig/requirements/workfront.hpp"

/// The documents by their short names, so that a rule reads `rfc6749::code_single_use`.
namespace authrig::sim {

namespace oauth21 = requirements::oauth21;
namespace rfc6749 = requirements::rfc6749;
namespace rfc6750 = requirements::rfc6750;
namespace rfc7009 = requirements::rfc7009;
namespace rfc7517 = requirements::rfc7517;
namespace rfc7519 = requirements::rfc7519;
namespace rfc7521 = requirements::rfc7521;
namespace rfc7523 = requirements::rfc7523;
namespace rfc7591 = requirements::rfc7591;
namespace rfc7636 = requirements::rfc7636;
namespace rfc7662 = requirements::rfc7662;
namespace rfc8252 = requirements::rfc8252;
namespace rfc8414 = requirements::rfc8414;
namespace rfc8725 = requirements::rfc8725;
namespace rfc9068 = requirements::rfc9068;
namespace rfc9207 = requirements::rfc9207;
namespace rfc9700 = requirements::rfc9700;
namespace workfront = requirements::workfront;

}  // namespace authrig::sim
