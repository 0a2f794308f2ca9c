#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "pattern.hpp"

/// A validator for the part of JSON Schema draft-07 that our schemas use. It refuses keywords that it does not know, so
/// that a schema cannot demand what nobody checks.
namespace authrig::json_schema {

using Json = nlohmann::json;

class Validator {
public:
    explicit Validator(const Json& schema) : root_(schema) {}

    /// What is wrong, as `/cases/0/verdict: …`; empty when the instance is valid.
    std::vector<std::string> check(const Json& instance) {
        errors_.clear();
        check(root_, instance, "");
        return errors_;
    }

private:
    void wrong(const std::string& path, const std::string& what) {
        errors_.push_back((path.empty() ? "/" : path) + ": " + what);
    }

    static bool has_type(const std::string& type, const Json& value) {
        return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
               (type == "string" && value.is_string()) || (type == "integer" && value.is_number_integer()) ||
               (type == "number" && value.is_number()) || (type == "boolean" && value.is_boolean()) ||
               (type == "null" && value.is_null());
    }

    bool holds(const Json& schema, const Json& value) { return Validator(root_).silent(schema, value); }
    bool silent(const Json& schema, const Json& value) {
        check(schema, value, "");
        return errors_.empty();
    }

    void check(const Json& schema, const Json& value, const std::string& path) {
        if (schema.is_boolean()) {
            if (!schema.get<bool>()) wrong(path, "nothing is allowed here");
            return;
        }
        if (schema.contains("$ref")) {  // draft-07: what stands beside $ref is ignored
            const auto pointer = schema["$ref"].get<std::string>();
            return check(root_.at(Json::json_pointer(pointer.substr(1))), value, path);
        }
        for (const auto& [keyword, demand] : schema.items()) check_keyword(keyword, demand, schema, value, path);
    }

    void check_keyword(const std::string& keyword, const Json& demand, const Json& schema, const Json& value,
                       const std::string& path) {
        if (keyword == "$schema" || keyword == "$id" || keyword == "title" || keyword == "description" ||
            keyword == "definitions" || keyword == "examples" || keyword == "default" || keyword == "$comment") {
            return;
        }
        if (keyword == "type") {
            bool any = false;
            for (const auto& type : demand.is_array() ? demand : Json::array({demand}))
                any = any || has_type(type, value);
            if (!any) wrong(path, "is not of type " + demand.dump());
        } else if (keyword == "const") {
            if (value != demand) wrong(path, "is not " + demand.dump());
        } else if (keyword == "enum") {
            if (std::find(demand.begin(), demand.end(), value) == demand.end())
                wrong(path, value.dump() + " is none of " + demand.dump());
        } else if (keyword == "minimum") {
            if (value.is_number() && value.get<double>() < demand.get<double>()) wrong(path, "is too small");
        } else if (keyword == "pattern") {
            if (value.is_string() && !pattern::found(value.get<std::string>(), demand.get<std::string>())) {
                wrong(path, value.dump() + " does not match " + demand.dump());
            }
        } else if (keyword == "required") {
            for (const auto& name : demand) {
                if (value.is_object() && !value.contains(name.get<std::string>())) wrong(path, "lacks " + name.dump());
            }
        } else if (keyword == "properties") {
            for (const auto& [name, part] : demand.items()) {
                if (value.is_object() && value.contains(name)) check(part, value[name], path + "/" + name);
            }
        } else if (keyword == "additionalProperties") {
            if (!value.is_object()) return;
            for (const auto& [name, member] : value.items()) {
                const bool named = schema.contains("properties") && schema["properties"].contains(name);
                if (!named) check(demand, member, path + "/" + name);
            }
        } else if (keyword == "items") {
            if (!value.is_array()) return;
            for (std::size_t i = 0; i < value.size(); ++i) check(demand, value[i], path + "/" + std::to_string(i));
        } else if (keyword == "minItems") {
            if (value.is_array() && value.size() < demand.get<std::size_t>()) wrong(path, "has too few items");
        } else if (keyword == "oneOf" || keyword == "anyOf") {
            std::size_t matches = 0;
            for (const auto& part : demand) matches += holds(part, value) ? 1 : 0;
            if (matches == 0 || (keyword == "oneOf" && matches != 1))
                wrong(path, "matches " + std::to_string(matches) + " of " + keyword);
        } else {
            wrong(path, "the validator does not know the keyword " + keyword);
        }
    }

    const Json& root_;
    std::vector<std::string> errors_;
};

/// Empty when `instance` is valid.
inline std::vector<std::string> errors(const Json& schema, const Json& instance) {
    return Validator(schema).check(instance);
}

}  // namespace authrig::json_schema
