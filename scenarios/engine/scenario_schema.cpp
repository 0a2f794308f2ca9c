#include "engine/scenario_schema.hpp"

#include <nlohmann/json.hpp>

#include "engine/loading/scenario_head.hpp"
#include "engine/matchers.hpp"

namespace authrig::engine {
namespace {

using Schema = nlohmann::ordered_json;

Schema refer_to(std::string_view definition) { return {{"$ref", "#/definitions/" + std::string(definition)}}; }

Schema any_of(std::initializer_list<Schema> choices) { return {{"anyOf", Schema(choices)}}; }

Schema words(const std::vector<std::string_view>& values) { return any_of({{{"enum", values}}, refer_to("variable")}); }

/// What may stand where this type is expected; a variable may stand anywhere.
Schema schema_of(ValueType type, const std::vector<std::string_view>& values) {
    const Schema text = values.empty() ? Schema{{"type", "string"}} : words(values);
    switch (type) {
        case ValueType::any:
            return values.empty() ? Schema::object() : words(values);
        case ValueType::string:
            return text;
        case ValueType::text:
            return values.empty() ? Schema{{"type", {"string", "number"}}} : words(values);
        case ValueType::boolean:
            return any_of({{{"type", "boolean"}}, refer_to("variable")});
        case ValueType::integer:
            return any_of({{{"type", "integer"}}, refer_to("variable")});
        case ValueType::number:
            return any_of({{{"type", "number"}}, refer_to("variable")});
        case ValueType::span:
            return {{"type", {"string", "integer"}}, {"examples", {"90s", "2m", "1h", "30d", "6mo", "1y"}}};
        case ValueType::list:
            return any_of({{{"type", "array"}}, refer_to("variable")});
        case ValueType::steps:
            return refer_to("steps");
        case ValueType::string_list:
            return any_of({text, {{"type", "array"}, {"items", text}}});
        case ValueType::map:
            return any_of({{{"type", "object"}}, refer_to("variable")});
        case ValueType::expectation:
            return refer_to("expect");
    }
    return Schema::object();
}

Schema described(Schema schema, std::string_view summary) {
    if (summary.empty()) return schema;
    // Draft-07 ignores what stands beside $ref.
    if (schema.contains("$ref")) schema = any_of({schema});
    schema["description"] = summary;
    return schema;
}

/// A closed object; dotted names become objects within it.
Schema object_of(std::span<const KeySpec> keys) {
    Schema properties = Schema::object();
    Schema required = Schema::array();
    for (const KeySpec& key : keys) {
        const auto dot = key.name.find('.');
        if (dot == key.name.npos) {
            if (key.required) required.push_back(key.name);
            if (properties.contains(key.name)) continue;  // its members came first
            properties[std::string(key.name)] = described(schema_of(key.type, key.values), key.summary);
        } else {
            std::vector<KeySpec> members;
            for (const KeySpec& other : keys) {
                if (!other.name.starts_with(key.name.substr(0, dot + 1))) continue;
                members.push_back(other);
                members.back().name.remove_prefix(dot + 1);
            }
            properties[std::string(key.name.substr(0, dot))] = object_of(members);
        }
    }
    Schema object{{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
    if (!required.empty()) object["required"] = std::move(required);
    return object;
}

Schema step_value(const StepShape& shape) {
    std::vector<KeySpec> keys(shape.keys);
    if (shape.has_steps) keys.push_back({"steps", ValueType::steps, "The steps inside."});
    bool needs_something = shape.has_steps;
    for (const KeySpec& key : keys) needs_something = needs_something || key.required;
    Schema choices = Schema::array({object_of(keys)});
    if (!needs_something) choices.push_back({{"type", "null"}});
    if (shape.has_steps) choices.push_back(refer_to("steps"));
    for (const KeySpec& key : keys) {
        if (shape.takes_scalar && key.name == shape.scalar_key) choices.push_back(schema_of(key.type, key.values));
    }
    return described({{"anyOf", std::move(choices)}}, shape.summary);
}

Schema expectations_of(const Language& language) {
    Schema properties = Schema::object();
    properties["judge"] = described({{"type", "string"}}, "The requirement that the other expectations here decide.");
    properties["control"] =
        described(refer_to("expect"), "What must have come for the others to decide anything: else inconclusive.");
    for (const ExpectationShape* shape : language.expectations) {
        Schema value = schema_of(shape->type, shape->values);
        if (shape->type != ValueType::any) value = any_of({value, refer_to("matchers")});
        properties[std::string(shape->name)] = described(std::move(value), shape->summary);
    }
    return {{"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
}

Schema matchers_object() {
    Schema properties = Schema::object();
    for (const std::string_view name : matcher_names()) properties[std::string(name)] = Schema::object();
    return {{"type", "object"},
            {"additionalProperties", false},
            {"minProperties", 1},
            {"properties", std::move(properties)}};
}

Schema step_item(const Language& language) {
    Schema properties{
        {"id", {{"type", "string"}, {"description", "Names the step: `$steps.ID` is its answer."}}},
        {"note", {{"type", "string"}}},
        {"when_dialect", schema_of(ValueType::string_list, {language.dialects.begin(), language.dialects.end()})},
        {"expect", refer_to("expect")},
        {"capture", {{"type", "object"}, {"additionalProperties", {{"type", "string"}}}}},
        {"use", {{"type", "string"}, {"description", "A file whose steps stand here."}}},
        {"with", {{"type", "object"}, {"description", "Values for the parameters of the used file."}}}};
    Schema patterns = Schema::object();
    for (const StepShape* shape : language.steps) {
        const std::string name(shape->name);
        // Editors offer what stands under `properties`; the pattern is the same step of a named actor.
        properties[name] = refer_to("step-" + name);
        patterns["^[A-Za-z_][A-Za-z0-9_]*\\." + name + "$"] = refer_to("step-" + name);
    }
    return {{"type", "object"},
            {"additionalProperties", false},
            {"minProperties", 1},
            {"properties", std::move(properties)},
            {"patternProperties", std::move(patterns)}};
}

Schema given_object(const Language& language) {
    Schema given = object_of(language.given);
    Schema& properties = given["properties"];
    for (const std::string_view name : {"app", "apps"}) {
        if (!properties.contains(name)) continue;
        Schema app = any_of({refer_to("application"), Schema{{"type", "null"}}});
        properties[std::string(name)] =
            name == "app" ? std::move(app) : Schema{{"type", "object"}, {"additionalProperties", std::move(app)}};
    }
    return given;
}

Schema examples_table() {
    const Schema row{{"type", "object"}, {"minProperties", 1}};
    const Schema rows{{"type", "array"}, {"items", {{"type", "array"}}}, {"minItems", 1}};
    return any_of(
        {{{"type", "array"}, {"items", row}, {"minItems", 1}},
         {{"type", "object"},
          {"additionalProperties", false},
          {"required", {"columns", "rows"}},
          {"properties", {{"columns", {{"type", "array"}, {"items", {{"type", "string"}}}}}, {"rows", rows}}}}});
}

Schema part_schema(const SchemaPart& part) {
    Schema object = object_of(part.keys);
    switch (part.holds) {
        case SchemaPart::Holds::itself:
            return object;
        case SchemaPart::Holds::itself_or_text:
            return any_of({{{"type", "string"}}, std::move(object)});
        case SchemaPart::Holds::members:
            return {{"type", "object"}, {"additionalProperties", std::move(object)}};
        case SchemaPart::Holds::entries:
            return {{"type", "array"}, {"items", std::move(object)}};
    }
    return object;
}

}  // namespace

std::string settings_schema(std::string_view title, std::span<const KeySpec> keys, std::span<const SchemaPart> parts) {
    Schema schema{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
    schema.update(object_of(keys));
    for (const SchemaPart& part : parts) {
        Schema* at = &schema;
        for (std::string_view path = part.key; !path.empty();) {
            const auto dot = path.find('.');
            at = &(*at)["properties"][std::string(path.substr(0, dot))];
            path = dot == path.npos ? std::string_view{} : path.substr(dot + 1);
        }
        const std::string summary = at->value("description", "");
        *at = described(part_schema(part), summary);
    }
    schema["definitions"] = {{"variable", {{"not", Schema::object()}}}};
    return schema.dump(2) + '\n';
}

std::string scenario_schema(const Language& language) {
    Schema schema{{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", "A scenario of authrig"}};
    schema.update(object_of(scenario_keys()));
    Schema& properties = schema["properties"];
    properties["version"] = {{"const", 1}};
    properties["dialects"] = schema_of(ValueType::string_list, {language.dialects.begin(), language.dialects.end()});
    properties["given"] = refer_to("given");
    properties["examples"] = examples_table();
    for (const char* section : {"setup", "steps", "finally"}) properties[section] = refer_to("steps");

    Schema definitions{{"variable", {{"type", "string"}, {"pattern", "\\$"}}},
                       {"steps", {{"type", "array"}, {"items", refer_to("step")}}},
                       {"step", step_item(language)},
                       {"expect", expectations_of(language)},
                       {"matchers", matchers_object()},
                       {"application", object_of(language.app_keys)},
                       {"given", given_object(language)}};
    for (const StepShape* shape : language.steps) definitions["step-" + std::string(shape->name)] = step_value(*shape);
    schema["definitions"] = std::move(definitions);
    return schema.dump(2) + '\n';
}

}  // namespace authrig::engine
