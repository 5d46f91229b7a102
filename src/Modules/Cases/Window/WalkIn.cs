using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;

namespace Tongban.Cases.Window;

/// <summary>Who came, as the clerk typed it or the card reader wrote it.</summary>
internal sealed class WalkIn
{
    public const string ForSelf = "self";
    public const string ForCompany = "company";
    public const string ForAnother = "another";

    public string? Card { get; set; }

    public string? Name { get; set; }

    public string? IdNumber { get; set; }

    public string? Mobile { get; set; }

    public string For { get; set; } = ForSelf;

    public string? CompanyCode { get; set; }

    /// <summary>What lets them act for somebody else: the letter's date and number.</summary>
    public string? Authority { get; set; }

    public string? OtherName { get; set; }

    public string? OtherIdNumber { get; set; }

    /// <summary>Takes over what the reader wrote; what was typed gives way to the card.</summary>
    /// <returns>False when a line was read that holds no card.</returns>
    public bool TakeCard()
    {
        if (string.IsNullOrWhiteSpace(Card))
            return true;
        if (CardText.Read(Card) is not { } card)
            return false;
        (Name, IdNumber) = card;
        return true;
    }
}

/// <summary>Somebody who came, checked.</summary>
/// <param name="Given">Answers that follow from who came.</param>
/// <param name="Source">card, typed or entrusted.</param>
internal sealed record CameIn(DraftParties Parties, FormData Given, string Source)
{
    public Subject Applicant => Parties.Company ?? Parties.Reception!.Applicant ?? Parties.Self;
}

/// <summary>Checks who came against the codes' own rules and the base registers.</summary>
internal sealed class WalkIns(IRegisters registers, FormFactsNow formFacts)
{
    public async Task<Result<CameIn>> CheckAsync(WalkIn said, string channel, CancellationToken ct)
    {
        if (!said.TakeCard())
            return WindowProblems.CardUnreadable;
        var codes = formFacts.Facts.Codes;
        var slips = Slips(said, codes);
        if (slips.Count > 0)
            return WindowProblems.IdentityWrong.With(slips);
        var self = new Subject(SubjectKind.Person, ResidentId.Parse(said.IdNumber, codes).Value.Value, said.Name!.Trim());
        if (await registers.PersonAsync(self.Code, ct) is { } known && known.Find(PersonFacts.Name) != self.Name)
            return WindowProblems.IdentityWrong.With([new FieldError(nameof(WalkIn.Name), "姓名和这个号码在人口库里的登记不一致，请核对证件")]);
        var mobile = string.IsNullOrWhiteSpace(said.Mobile) ? null : MobileNumber.Parse(said.Mobile, codes).Value.Value;
        var source = string.IsNullOrWhiteSpace(said.Card) ? "typed" : "card";
        return said.For switch
        {
            WalkIn.ForCompany => await ForCompanyAsync(said, self, new Reception(channel, mobile, null), source, codes, ct),
            WalkIn.ForAnother => ForAnother(said, self, new Reception(channel, mobile, null), source, codes),
            _ => new CameIn(new DraftParties(self, null, null, new Reception(channel, mobile, null)), FormData.Empty, source),
        };
    }

    private async Task<Result<CameIn>> ForCompanyAsync(
        WalkIn said, Subject self, Reception reception, string source, CodeRules codes, CancellationToken ct)
    {
        var code = SocialCreditCode.Parse(said.CompanyCode, codes).Value.Value;
        if (await registers.OrganisationAsync(code, ct) is not { } record)
            return WindowProblems.IdentityWrong.With([new FieldError(nameof(WalkIn.CompanyCode), "法人库里没有这个代码，请核对营业执照")]);
        var leads = record.Find(OrganisationFacts.RepresentativeIdNumber) == self.Code;
        if (!leads && string.IsNullOrWhiteSpace(said.Authority))
            return WindowProblems.IdentityWrong.With([new FieldError(nameof(WalkIn.Authority), "来人不是登记的法定代表人（经营者），请写明授权委托书的日期和编号")]);
        var company = new Subject(SubjectKind.Organisation, code, record.Find(OrganisationFacts.Name) ?? code);
        return new CameIn(new DraftParties(self, company, leads ? "法定代表人（经营者）本人" : said.Authority!.Trim(), reception), FormData.Empty, source);
    }

    private static Result<CameIn> ForAnother(WalkIn said, Subject self, Reception reception, string source, CodeRules codes)
    {
        var other = new Subject(SubjectKind.Person, ResidentId.Parse(said.OtherIdNumber, codes).Value.Value, said.OtherName!.Trim());
        var given = FormData.Empty.With(ApplyingAs.Key, ApplyingAs.Agent)
            .With("applicant.person.name", other.Name).With("applicant.person.idNumber", other.Code);
        return new CameIn(new DraftParties(self, null, said.Authority!.Trim(), reception with { Applicant = other }), given, source);
    }

    private static List<FieldError> Slips(WalkIn said, CodeRules codes)
    {
        var slips = new List<FieldError>();
        void Need(bool right, string field, string message)
        {
            if (!right)
                slips.Add(new FieldError(field, message));
        }

        Need(!string.IsNullOrWhiteSpace(said.Name), nameof(WalkIn.Name), "请填写证件上的姓名");
        Need(ResidentId.Parse(said.IdNumber, codes) is { IsOk: true }, nameof(WalkIn.IdNumber), Why(ResidentId.Parse(said.IdNumber, codes).Problem));
        if (!string.IsNullOrWhiteSpace(said.Mobile))
            Need(MobileNumber.Parse(said.Mobile, codes).IsOk, nameof(WalkIn.Mobile), Why(MobileNumber.Parse(said.Mobile, codes).Problem));
        if (said.For == WalkIn.ForCompany)
            Need(SocialCreditCode.Parse(said.CompanyCode, codes).IsOk, nameof(WalkIn.CompanyCode), Why(SocialCreditCode.Parse(said.CompanyCode, codes).Problem));
        if (said.For != WalkIn.ForAnother)
            return slips;
        Need(!string.IsNullOrWhiteSpace(said.OtherName), nameof(WalkIn.OtherName), "请填写委托人的姓名");
        Need(ResidentId.Parse(said.OtherIdNumber, codes).IsOk, nameof(WalkIn.OtherIdNumber), Why(ResidentId.Parse(said.OtherIdNumber, codes).Problem));
        Need(!string.IsNullOrWhiteSpace(said.Authority), nameof(WalkIn.Authority), "请写明授权委托书的日期和编号");
        return slips;
    }

    private static string Why(Problem? problem) => problem?.Title ?? "";
}
