using Tongban.Identity.Contracts;
using Tongban.Kernel;
using Tongban.Kernel.Codes;

namespace Tongban.Identity.Features.Portal.SaveProfile;

/// <summary>The profile as it was typed. The account number isn't shown again: left blank it stays as it was saved.</summary>
internal sealed class ProfileInput
{
    private const int LongestAddress = 400;
    private const int LongestBank = 60;
    private const int LeastAddress = 4;
    private const int LeastDigits = 8;
    private const int MostDigits = 19;

    public string? Mobile { get; set; }

    public string? Address { get; set; }

    public string? Bank { get; set; }

    public string? BankAccount { get; set; }

    public bool ForgetBankAccount { get; set; }

    /// <returns>What is to be saved, by element, or every slip beside its field.</returns>
    public Result<IReadOnlyDictionary<string, string>> Check(CodeRules rules, string? savedAccount)
    {
        var errors = new List<FieldError>();
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        void Take(string field, string element, string? value, string? slip)
        {
            if (string.IsNullOrWhiteSpace(value))
                return;
            if (slip is null)
                facts[element] = value;
            else
                errors.Add(new FieldError(field, slip));
        }

        var mobile = MobileNumber.Parse(Mobile, rules);
        Take(nameof(Mobile), ProfileFacts.Mobile, mobile.IsOk ? mobile.Value.Value : Mobile, mobile.Problem is { } wrong ? wrong.Title : null);
        Take(nameof(Address), ProfileFacts.DeliveryAddress, Address?.Trim(), Slip(Address, LeastAddress, LongestAddress, "地址写得太短，请写到门牌号，再写收件人", "地址最多 400 个字，请缩短"));
        Take(nameof(Bank), ProfileFacts.BankName, Bank?.Trim(), Slip(Bank, LeastAddress, LongestBank, "请写银行和支行的全称", "开户银行最多 60 个字，请缩短"));
        var digits = BankAccount?.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        Take(nameof(BankAccount), ProfileFacts.BankAccount, digits, digits is { Length: >= LeastDigits and <= MostDigits } && digits.All(char.IsAsciiDigit) ? null : "银行账号是 8 至 19 位数字，请核对卡正面");
        if (string.IsNullOrWhiteSpace(digits) && savedAccount is not null && !ForgetBankAccount)
            facts[ProfileFacts.BankAccount] = savedAccount;
        return errors.Count > 0 ? Problems.Slips.With(errors) : facts;
    }

    private static string? Slip(string? text, int least, int most, string shorter, string longer) =>
        text?.Trim().Length < least ? shorter : text?.Trim().Length > most ? longer : null;
}
