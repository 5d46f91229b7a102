namespace Tongban.Web.Kit;

/// <summary>What a browser is told about a kind of text. Resident and credit codes may end in a letter, so they get the full keyboard.</summary>
internal sealed record InputKind(string Type, string? Inputmode = null, string? Autocomplete = null, bool Spellcheck = false, bool Spaced = false)
{
    public static InputKind Of(string kind) => kind switch
    {
        "text" => new("text", Spellcheck: true),
        "name" => new("text", Autocomplete: "name"),
        "mobile" => new("tel", "tel", "tel-national", Spaced: true),
        "id-number" => new("text", "text", "off", Spaced: true),
        "credit-code" => new("text", "text", "off", Spaced: true),
        "email" => new("email", "email", "email"),
        "password" => new("password", Autocomplete: "current-password"),
        "new-password" => new("password", Autocomplete: "new-password"),
        "code" => new("text", "numeric", "one-time-code", Spaced: true),
        "money" or "decimal" => new("text", "decimal", "off"),
        "whole" => new("text", "numeric", "off"),
        "address" => new("text", Autocomplete: "street-address", Spellcheck: true),
        "search" => new("search", "search", "off"),
        "url" => new("url", "url", "url"),
        _ => throw new InvalidOperationException($"No input kind is called {kind}"),
    };
}
