using System.Text.Json.Serialization;

namespace Tongban.Forms.Contracts;

/// <summary>Where a value came from before anybody typed.</summary>
/// <param name="Source">Code of the source, see <see cref="PrefillSources"/>; <c>matter</c> within one matter 一件事.</param>
/// <param name="SourceName">As people read it: 人口库, 法人库, 登录身份, the licence's name.</param>
/// <param name="UpdatedOn">When the source last heard of a change: the register's day, the day of issue, the day of the earlier application.</param>
public sealed record Provenance(string Source, string SourceName, DateOnly? UpdatedOn)
{
    /// <summary>So old that the applicant should look at it again 请核对; by <see cref="PrefillPolicy"/> on the day when it was filled in.</summary>
    public bool IsOld { get; init; }

    /// <summary>True where an organ answers for the value: only such a value locks a read-only field.</summary>
    [JsonIgnore]
    public bool IsOfficial => PrefillSources.IsOfficial(Source);
}

/// <summary>Codes of the sources that fill a form before anybody types; data/prefill.json puts them in order.</summary>
public static class PrefillSources
{
    /// <summary>Who is signed in and in whose name 登录身份.</summary>
    public const string Account = "account";

    /// <summary>人口库.</summary>
    public const string Population = "population";

    /// <summary>法人库.</summary>
    public const string LegalPerson = "legalPerson";

    /// <summary>A valid licence 电子证照 that the applicant holds.</summary>
    public const string Licence = "licence";

    /// <summary>What the person saved for themselves 常用信息.</summary>
    public const string Profile = "profile";

    /// <summary>What the applicant said in an earlier application.</summary>
    public const string EarlierCase = "earlierCase";

    /// <summary>Stands for both base registers in a policy: which of the two goes first is the field's own word.</summary>
    public const string Register = "register";

    /// <summary>What a policy may name.</summary>
    public static IReadOnlyList<string> Ordered { get; } = [Account, Register, Licence, Profile, EarlierCase];

    public static bool IsOfficial(string source) => source is Account or Population or LegalPerson;
}
