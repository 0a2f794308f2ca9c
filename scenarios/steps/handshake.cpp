#include <algorithm>
#include <array>

#include "engine/application_node.hpp"
#include "engine/step.hpp"
#include "engine/url.hpp"

namespace authrig::engine {
namespace {

constexpr std::array<std::string_view, 4> tls_versions{"TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"};

HandshakeOffer::Version read_tls_version(const std::string& name) {
    const auto found = std::find(tls_versions.begin(), tls_versions.end(), name);
    if (found == tls_versions.end())
        throw ScenarioError("handshake: there is no version `" + name + "`: TLSv1 TLSv1.1 TLSv1.2 TLSv1.3");
    return static_cast<HandshakeOffer::Version>(found - tls_versions.begin());
}

Node handshake_node(const Handshake& handshake) {
    Node out{Node::Map{}};
    out.set("outcome", Node(std::string(handshake.accepted ? "accepted" : "refused")));
    if (!handshake.accepted) return out;
    out.set("protocol", Node(handshake.protocol));
    out.set("encrypted", Node(handshake.encrypted));
    out.set("trusted", Node(handshake.trusted));
    out.set("host_named", Node(handshake.host_named));
    out.set("in_date", Node(handshake.in_date));
    return out;
}

class HandshakeStep final : public Step {
public:
    const StepShape& shape() const override {
        static const StepShape shape{
            .name = "handshake",
            .summary = "a TLS handshake and nothing more, always over a socket",
            .keys = {{"url", ValueType::string, "with whose host; default: the token endpoint's"},
                     {"versions", ValueType::string_list,
                      "from the oldest to the newest of them; default: TLSv1.2 and TLSv1.3"},
                     {"ciphers", ValueType::string, "`unencrypted`: null ciphers only", {"usual", "unencrypted"}}},
            .takes_scalar = true,
            .scalar_key = "url"};
        return shape;
    }
    Answer run(const StepContext& context) const override {
        Subject& subject = context.world.subject();
        const Url url = split_url(context.text("url", subject.endpoints().token));
        if (!url.origin.starts_with("https:")) throw NotApplicable("the subject does not speak TLS");
        const auto handshake = subject.transport().handshake(url.origin, read_offer(context));
        Answer answer;
        if (handshake) {
            answer.set("handshake", handshake_node(*handshake));
        } else if (handshake.error().kind == TransportError::Kind::protocol) {
            throw NotApplicable(handshake.error().message);
        } else {
            answer = failed_answer(handshake.error());
        }
        answer.sent = true;
        return answer;
    }
    std::optional<std::string> failure(const Answer& answer) const override {
        const auto outcome = answer.at("handshake.outcome");
        if (outcome && outcome->text() == "accepted") return std::nullopt;
        return "the handshake is refused";
    }
    std::string summary(const StepContext& context) const override {
        std::string text = "handshake";
        if (const Node* versions = context.argument("versions"))
            for (const std::string& version : read_texts(*versions)) text += " " + version;
        if (context.text("ciphers") == "unencrypted") text += " without encryption";
        return text;
    }

private:
    static HandshakeOffer read_offer(const StepContext& context) {
        HandshakeOffer offer;
        if (const Node* versions = context.argument("versions"); versions && !versions->is_null()) {
            const auto names = read_texts(*versions);
            if (names.empty()) throw ScenarioError("handshake: no version is offered");
            offer.oldest = offer.newest = read_tls_version(names.front());
            for (const std::string& name : names) {
                offer.oldest = std::min(offer.oldest, read_tls_version(name));
                offer.newest = std::max(offer.newest, read_tls_version(name));
            }
        }
        if (context.text("ciphers") == "unencrypted") offer.ciphers = HandshakeOffer::Ciphers::null;
        return offer;
    }
};

}  // namespace

const Step& handshake_step() {
    static const HandshakeStep instance;
    return instance;
}

}  // namespace authrig::engine
