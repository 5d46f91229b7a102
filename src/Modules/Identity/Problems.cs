using Tongban.Kernel;

namespace Tongban.Identity;

internal static class Problems
{
    /// <summary>The same words whether the name is unknown, the password wrong or the account locked: guessers learn nothing.</summary>
    public static readonly Problem SignInRefused = new("identity-0001", 400,
        "登录名或密码不对，请再核对一次。连续输错 5 次，账号会锁定 15 分钟；忘了密码可以用手机短信重设。");

    public static readonly Problem NotAgreeing = new("identity-0002", 400,
        "姓名、公民身份号码、手机号三项与人口库登记的不一致。请逐项核对；换过手机号或登记有误的，请带身份证到就近窗口更正后再注册。");

    public static readonly Problem CodeWrong = new("identity-0003", 400, "验证码不对，请看最新一条短信再填。");

    public static readonly Problem CodeOver = new("identity-0004", 400, "这个验证码已经失效。请重新开始，再获取一次。");

    public static readonly Problem CodeTooSoon = new("identity-0005", 429, "验证码刚刚发出。请等 60 秒，收不到再重新获取。");

    public static readonly Problem CodeTooMany = new("identity-0006", 429, "这个手机号今天获取验证码的次数太多了。请明天再试，或到窗口办理。");

    public static readonly Problem LoginTaken = new("identity-0007", 409, "这个登录名已经有人使用。请换一个。");

    public static readonly Problem Registered = new("identity-0008", 409, "您已经有账号了。请直接登录；忘了密码可以用手机短信重设。");

    public static readonly Problem NoTextMessages = new("identity-0009", 503, "本地方还没有开通短信服务，暂时不能在网上注册。请带身份证到政务服务窗口办理。");

    public static readonly Problem NotYours = new("identity-0010", 403, "您现在不能以这个单位的名义办事。请在「以谁的名义」里重新选择。");

    public static readonly Problem AgentUnknown = new("identity-0011", 400,
        "没有找到这位经办人的实名账号。请核对姓名和公民身份号码，并请他先在本平台注册。");

    public static readonly Problem AgentSelf = new("identity-0012", 400, "您是法定代表人（经营者），本来就能以单位的名义办事，不用给自己授权。");

    public static readonly Problem DelegationGone = new("identity-0013", 409, "这项授权已经收回了。请刷新页面。");

    public static readonly Problem PasswordWrong = new("identity-0014", 400, "现在的密码不对，请再核对一次。");

    public static readonly Problem StaffHasAccount = new("identity-0015", 409, "这位工作人员已经有账号了。需要的话可以重设密码。");

    public static readonly Problem AccountUnknown = new("identity-0016", 404, "没有找到这个账号。请回到列表重新选择。");

    public static readonly Problem OwnAccount = new("identity-0017", 403, "不能停用您自己的账号。请另一位系统管理员来办。");

    public static readonly Problem LoginWrong = new("identity-0018", 400, "登录名用 4 至 30 个字母、数字、点、横线，以字母开头。");

    public static readonly Problem PasswordWeak = new("identity-0019", 400, "密码不合要求。");

    public static readonly Problem DelegationHeld = new("identity-0020", 409, "这位经办人在这段时间已经有同一单位的授权，不用重复设置。");

    public static readonly Problem EmailWrong = new("identity-0022", 400, "电子邮箱的写法不对，请核对，例如 lin@example.com。");

    public static readonly Problem NoMail = new("identity-0023", 503, "本地方还没有开通邮件服务，暂时不能用电子邮箱接收通知。短信和站内消息照常发送。");

    public static readonly Problem MailRefused = new("identity-0024", 503, "邮件服务器没有接收，稍后会再发。");

    public static readonly Problem EmailCodeWrong = new("identity-0025", 400, "验证码不对，请看最新一封邮件再填。");

    public static readonly Problem CredentialMissing = Beside("identity-0026", 422, "请输入您的登录密码，验证是您本人。");

    /// <summary>The same words for a wrong password and for an account that was locked meanwhile.</summary>
    public static readonly Problem CredentialWrong = Beside("identity-0027", 422, "密码不对，请再输一次。连续输错 5 次，账号会锁定 15 分钟。");

    public static readonly Problem Slips = new("identity-0021", 400, "有几处需要改一下。");

    private static Problem Beside(string code, int status, string title) => new(code, status, title) { Fields = [new FieldError("Password", title)] };
}
