// Beast's own code, compiled once (BOOST_BEAST_SEPARATE_COMPILATION); everybody else sees declarations.
#include <boost/beast/src.hpp>
