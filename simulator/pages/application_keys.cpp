#include "codec/form.hpp"
#include "pages/application_parts.hpp"

namespace authrig::pages {
namespace {

Html application_key_list(const ApplicationPage& page, const std::string& path) {
    Html out;
    if (page.application.public_keys.empty()) {
        out.markup(
            "<p>There is none. Add the public key of the application that signs, or generate a pair here.</p>\n");
        return out;
    }
    out.markup("<ul class=\"rows\">\n");
    for (const PublicKey& key : page.application.public_keys) {
        out.markup("<li><details><summary><code>").text(key.kid).markup("</code></summary>\n<pre>").text(key.pem);
        out.markup("</pre></details>\n");
        out.append(form_start(path + '/' + codec::percent_encode(key.kid) + "/delete", page.frame.csrf));
        out.markup("<button class=\"danger\" type=\"submit\"").attribute("aria-label", "Delete public key " + key.kid);
        out.markup(">Delete</button>\n</form></li>\n");
    }
    out.markup("</ul>\n");
    return out;
}

}  // namespace

Html application_keys(const ApplicationPage& page) {
    const std::string path = application_path(page.frame, page.application.id) + "/keys";
    const std::string problem = problem_of(page.frame.problems, "pem");
    Html out;
    out.markup("<section class=\"card\" aria-labelledby=\"keys\">\n<h2 id=\"keys\">Public keys</h2>\n");
    out.append(application_key_list(page, path));

    out.append(form_start(path + "/generate", page.frame.csrf));
    out.markup("<p><button type=\"submit\">Generate public/private key pair</button></p>\n</form>\n");

    out.markup(problem.empty() ? Markup("<details>") : Markup("<details open>"));
    out.markup("<summary>Add public key</summary>\n").append(form_start(path, page.frame.csrf));
    out.append(text_area({.name = "pem",
                          .label = "Public key or X.509 certificate (PEM)",
                          .value = page.pem,
                          .help = "RSA of at least 2048 bit. Starts with -----BEGIN PUBLIC KEY----- or -----BEGIN "
                                  "CERTIFICATE-----.",
                          .problem = problem,
                          .autocomplete = "off",
                          .required = true},
                         true));
    out.append(input_field({.name = "kid",
                            .label = "Key ID (kid)",
                            .help = "Empty: the key's thumbprint (RFC 7638).",
                            .problem = problem_of(page.frame.problems, "kid"),
                            .autocomplete = "off"}));
    out.markup("<button type=\"submit\">Add public key</button>\n</form>\n</details>\n</section>\n");
    return out;
}

}  // namespace authrig::pages
