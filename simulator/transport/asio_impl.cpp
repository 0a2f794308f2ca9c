// Asio's own code, compiled once (BOOST_ASIO_SEPARATE_COMPILATION); everybody else sees declarations.
#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
