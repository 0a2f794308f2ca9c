#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace authrig::engine {

/// What kind of value stands at a key. A `$variable` is accepted wherever a value is.
enum class ValueType {
    any,
    string,
    text,  ///< string or number
    boolean,
    integer,
    number,
    span,  ///< a length of time: `90s`, `6mo`
    list,
    string_list,  ///< strings; a single string is a list of one
    map,
    steps,
    expectation,  ///< a map as under `expect:`
};

/// `KeySpec` describes one key. A dotted name (`refresh.absolute`) describes a member of the map at `refresh`;
/// a map without dotted keys takes any members.
struct KeySpec {
    std::string_view name;
    ValueType type = ValueType::any;
    std::string_view summary = {};
    std::vector<std::string_view> values = {};  ///< allowed words; empty: any
    bool required = false;
};

/// `StepShape` is how a step is written. `scalar_key` takes the value of the short form: `advance: 6mo`.
struct StepShape {
    std::string_view name = {};
    std::string_view summary = {};
    std::vector<KeySpec> keys = {};
    bool takes_scalar = false;
    std::string_view scalar_key = {};
    bool has_steps = false;             ///< a list of steps, alone or under `steps`
    bool captures_answer = true;        ///< it has an answer: `capture` and `$steps.<id>` make sense
    std::string_view names_actor = {};  ///< key whose value names a new actor: `create_app: { as: bob }`
};

/// `ExpectationShape` is one key under `expect:`. Where a scalar stands, matchers may stand too.
struct ExpectationShape {
    std::string_view name = {};
    std::string_view summary = {};
    ValueType type = ValueType::any;
    std::vector<std::string_view> values = {};
};

}  // namespace authrig::engine
