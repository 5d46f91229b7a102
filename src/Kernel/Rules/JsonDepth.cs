namespace Tongban.Kernel.Rules;

/// <summary>How deep JSON text is nested, counted without reading it, so that too deep is told apart from malformed.</summary>
public static class JsonDepth
{
    public static int Of(string json)
    {
        int depth = 0, deepest = 0;
        var quoted = false;
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '"') quoted = !quoted;
            else if (quoted && json[i] == '\\') i++;
            else if (!quoted && json[i] is ('{' or '[')) deepest = Math.Max(deepest, ++depth);
            else if (!quoted && json[i] is ('}' or ']')) depth--;
        }

        return deepest;
    }
}
