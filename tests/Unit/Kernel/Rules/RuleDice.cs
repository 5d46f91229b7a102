using System.Text.Json.Nodes;
using Tongban.Tests.Unit.Peers;

namespace Tongban.Tests.Unit.Kernel.Rules;

/// <summary>Rules and data at random: every operator with too few, enough and too many arguments, deep nesting, and values of odd types.</summary>
internal sealed class RuleDice(ulong seed)
{
    private static readonly string[] Texts =
        ["", " ", "0", "1", "-1", "1.50", " 12 ", "1e3", "0x1F", "3abc", ".5", "Infinity", "NaN", "true", "null", "abc", "apple", "食品", "政务服务中心", "a,b", "2026-03-05", "热食类"];

    private static readonly string[] Numbers = ["0", "1", "2", "3", "-1", "0.5", "0.1", "0.2", "1e21", "123456789", "-0.000001", "1e-7", "100", "9007199254740993"];

    private static readonly string[] Paths =
        ["a", "b", "c", "name", "nil", "flag", "zero", "empty", "arr", "arr.0", "arr.1", "arr.9", "arr.01", "arr.length", "o", "o.x", "o.y.z", "o.y.z.0", "o.none.z", "items", "items.0.q",
         "items.1.n", "items.length", "name.length", "name.0", "nothing", "nothing.there", "", "q", "n", "current", "current.n", "accumulator", "0", "1", "x"];

    // By arguments that they make sense with; now and then one is given another number.
    private static readonly (string Name, int Arity)[] Plain =
    [
        ("==", 2), ("===", 2), ("!=", 2), ("!==", 2), ("!", 1), ("!!", 1), (">", 2), (">=", 2), ("<", 3), ("<=", 3), ("<", 2), ("<=", 2), ("+", 2), ("+", 3), ("+", 1), ("*", 2), ("*", 3),
        ("-", 2), ("-", 1), ("/", 2), ("%", 2), ("min", 3), ("max", 3), ("merge", 3), ("in", 2), ("cat", 3), ("substr", 2), ("substr", 3), ("if", 3), ("if", 5), ("if", 2), ("?:", 3), ("and", 3), ("or", 3),
    ];

    private readonly Dice _dice = new(seed);

    public JsonNode Data() => new JsonObject
    {
        ["a"] = Value(2), ["b"] = Value(1), ["c"] = Scalar(), ["name"] = _dice.Of(Texts), ["nil"] = null, ["flag"] = _dice.One(2), ["zero"] = 0, ["empty"] = _dice.One(2) ? new JsonArray() : "",
        ["arr"] = Array(0), ["o"] = new JsonObject { ["x"] = Value(1), ["y"] = new JsonObject { ["z"] = Value(1), ["w"] = Scalar() } },
        ["items"] = new JsonArray([.. Enumerable.Range(0, _dice.Below(4)).Select(_ => (JsonNode?)new JsonObject { ["q"] = Scalar(), ["n"] = Scalar() })]),
    };

    public JsonNode? Rule(int depth)
    {
        if (depth <= 0)
        {
            return _dice.One(3) ? Literal() : Variable(0);
        }

        return _dice.Below(14) switch
        {
            0 => Literal(),
            1 => Variable(depth),
            2 => Missing(depth),
            3 or 4 or 5 => Scoped(depth),
            6 => new JsonArray([.. Enumerable.Range(0, _dice.Below(4)).Select(_ => Rule(depth - 1))]),
            _ => Operation(depth),
        };
    }

    private JsonObject Operation(int depth)
    {
        var (name, arity) = _dice.Of(Plain);
        var count = _dice.One(8) ? Math.Max(name == "*" ? 1 : 0, arity - 1 + _dice.Below(3)) : arity;
        // One argument may stand without its array, as long as it is none itself.
        return count == 1 && _dice.One(2) && Rule(depth - 1) is { } bare and not JsonArray
            ? new JsonObject { [name] = bare }
            : new JsonObject { [name] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => Rule(depth - 1))]) };
    }

    private JsonObject Variable(int depth) => _dice.Below(6) switch
    {
        0 => new JsonObject { ["var"] = new JsonArray(_dice.Of(Paths), Rule(depth - 1)) },
        1 when depth > 0 => new JsonObject { ["var"] = new JsonArray(Rule(depth - 1)) },
        2 => new JsonObject { ["var"] = _dice.Below(3) },
        3 => new JsonObject { ["var"] = new JsonArray(_dice.Of(Paths)) },
        _ => new JsonObject { ["var"] = _dice.Of(Paths) },
    };

    private JsonObject Missing(int depth)
    {
        var keys = new JsonArray([.. Enumerable.Range(0, _dice.Below(5)).Select(_ => (JsonNode?)_dice.Of(Paths))]);
        return _dice.Below(4) switch
        {
            0 => new JsonObject { ["missing"] = keys },
            1 => new JsonObject { ["missing"] = new JsonArray((JsonNode)new JsonObject { ["merge"] = new JsonArray(keys, Rule(depth - 2)) }) },
            2 => new JsonObject { ["missing"] = new JsonArray((JsonNode)new JsonObject { ["if"] = new JsonArray(Rule(depth - 1), keys, new JsonArray()) }) },
            _ => new JsonObject { ["missing_some"] = new JsonArray(_dice.Below(4), keys) },
        };
    }

    private JsonObject Scoped(int depth)
    {
        var name = _dice.Of("map", "filter", "reduce", "all", "some", "none");
        var over = _dice.Below(4) switch
        {
            0 => new JsonObject { ["var"] = "items" },
            1 => new JsonObject { ["var"] = "arr" },
            2 => Array(0),
            _ => Rule(depth - 1),
        };
        var arguments = new JsonArray(over, Rule(depth - 1));
        if (name == "reduce" && !_dice.One(5))
        {
            arguments.Add(Rule(depth - 2));
        }

        return new JsonObject { [name] = arguments };
    }

    private JsonNode? Literal() => _dice.One(5) ? Array(0) : Scalar();

    private JsonNode? Value(int depth) => _dice.Below(5) switch
    {
        0 when depth > 0 => Array(depth - 1),
        1 when depth > 0 => new JsonObject { ["x"] = Value(depth - 1), ["y"] = Scalar() },
        _ => Scalar(),
    };

    private JsonArray Array(int depth) => new([.. Enumerable.Range(0, _dice.Below(5)).Select(_ => Value(depth))]);

    private JsonNode? Scalar() => _dice.Below(8) switch
    {
        0 => null,
        1 => true,
        2 => false,
        3 or 4 => JsonNode.Parse(_dice.Of(Numbers)),
        _ => _dice.Of(Texts),
    };
}
