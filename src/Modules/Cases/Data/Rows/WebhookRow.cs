namespace Tongban.Cases.Data.Rows;

/// <summary>The address at which a company's own program hears of the company's cases.</summary>
internal sealed class WebhookRow
{
    /// <summary>Blind index of the company's credit code, as cases carry it.</summary>
    public required string ApplicantIndex { get; init; }

    public required string Url { get; set; }

    /// <summary>The secret by which our signature is checked, sealed with <see cref="CaseSeals.Webhook"/>.</summary>
    public required string SecretSealed { get; set; }

    public required Guid SetBy { get; set; }

    public required string SetByName { get; set; }

    public required DateTime SetAt { get; set; }
}
