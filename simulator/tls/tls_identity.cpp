#include "tls/tls_identity.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "authrig/simulator.hpp"
#include "codec/url.hpp"

namespace authrig::sim {
namespace {

constexpr const char* authority_name = "authrig test authority";

std::string pem_file(const std::string& file, std::string_view what) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw ConfigError("the TLS " + std::string(what) + " `" + file + "` cannot be read");
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void add_name(std::vector<std::string>& names, std::string name) {
    if (!name.empty() && name != "0.0.0.0" && name != "::" && std::ranges::find(names, name) == names.end())
        names.push_back(std::move(name));
}

}  // namespace

std::vector<std::string> certificate_names(const Config& config) {
    std::vector<std::string> names{"localhost", "127.0.0.1", "::1"};
    add_name(names, config.host);
    if (const auto url = codec::parse_url(config.public_url)) {
        auto host = url->host;
        if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
        add_name(names, host);
    }
    for (const auto& name : config.tls.host_names) add_name(names, name);
    return names;
}

TlsIdentity::TlsIdentity(const Tls& tls, std::vector<std::string> names)
    : names_(std::move(names)), authority_(authority_name) {
    if (tls.mode == Tls::Mode::given) {
        given_ = {pem_file(tls.certificate_file, "certificate"), pem_file(tls.key_file, "key")};
    } else {
        authority_pem_ = authority_.certificate_pem();
    }
    static_cast<void>(context({}));  // what cannot work is told at the start
}

std::shared_ptr<transport::TlsContext> TlsIdentity::context(const TlsOffer& offer) {
    if (!offer.spoken) return nullptr;
    const std::scoped_lock lock(mutex_);
    auto& made = contexts_[offer];
    if (!made) {
        auto [chain, key] = certificate(offer.certificate);
        made = std::make_shared<transport::TlsContext>(
            transport::TlsSettings{.certificate_chain_pem = std::move(chain),
                                   .key_pem = std::move(key),
                                   .old_versions = offer.versions == TlsOffer::Versions::old_too,
                                   .only_old_versions = offer.versions == TlsOffer::Versions::only_old,
                                   .null_ciphers = offer.ciphers == TlsOffer::Ciphers::null_too,
                                   .only_null_ciphers = offer.ciphers == TlsOffer::Ciphers::only_null});
    }
    return made;
}

crypto::IssuedCertificate TlsIdentity::certificate(TlsOffer::Certificate kind) const {
    using enum TlsOffer::Certificate;
    switch (kind) {
        case good:
            return given_.key_pem.empty() ? authority_.issue({.names = names_}) : given_;
        case expired:
            return authority_.issue({.names = names_, .valid_from_days = -30, .valid_to_days = -1});
        case not_yet_valid:
            return authority_.issue({.names = names_, .valid_from_days = 1, .valid_to_days = 30});
        case other_host:
            return authority_.issue({.names = {"another.example"}});
        case unknown_authority:
            return crypto::CertificateAuthority(authority_name).issue({.names = names_});
        case self_signed:
            return crypto::self_signed_certificate({.names = names_});
    }
    return {};
}

}  // namespace authrig::sim
