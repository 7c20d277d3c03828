package io.fengyi.registry.message.template;

import io.fengyi.registry.message.Topic;
import java.util.List;

/**
 * Everything that can be told, with the wording that a fresh installation begins with. A text names fields in braces;
 * no field ever holds a name, phone or openid.
 */
public enum TemplateCode {
    REPORT_VERIFIED(Topic.REPORT, true, "随手拍已核实", "您上报的 {report} 已经核实办结，感谢您为街区出力。", "report"),
    REPORT_REJECTED(Topic.REPORT, true, "随手拍未予受理", "您上报的 {report} 未予受理，可查看理由或申诉。", "report"),
    REPORT_SUPPORTED(Topic.REPORT, true, "您支持的随手拍已核实", "您补充支持的 {report} 已经核实，感谢您。", "report"),
    POINTS_GRANTED(Topic.POINTS, false, "积分到账", "获得 {amount} 分，可用 {available} 分。", "amount", "available"),
    POINTS_REVERSED(Topic.POINTS, false, "积分调整", "收回 {amount} 分，可用 {available} 分，可查看原因。", "amount", "available"),
    POINTS_EXPIRING(Topic.POINTS, false, "积分即将到期", "{amount} 分将在 {expiresOn} 后失效，记得使用。", "amount", "expiresOn"),
    POINTS_EXPIRED(Topic.POINTS, false, "积分已到期", "{amount} 分已经到期，可用 {available} 分。", "amount", "available"),
    REWARD_REDEEMED(Topic.POINTS, true, "兑换成功", "已用 {price} 分兑换，领取码在“我的兑换”里。", "price"),
    REDEMPTION_FULFILLED(Topic.POINTS, true, "已领取", "兑换的奖品已经领取（{price} 分）。", "price"),
    REDEMPTION_CANCELLED(Topic.POINTS, true, "兑换已取消", "兑换已取消，退回 {price} 分。", "price"),
    REDEMPTION_EXPIRED(Topic.POINTS, false, "兑换已过期", "兑换的奖品超过 30 天未领取，退回 {price} 分。", "price"),
    ATTENDANCE_CONFIRMED(Topic.LEARNING, true, "课堂签到成功", "{day} 的课堂已记入您的学习。", "day"),
    CLASS_CANCELLED(Topic.LEARNING, true, "课堂已取消", "您预约的课堂“{title}”（{day} {time}）已取消，可查看原因。", "title", "day", "time"),
    LEARNING_PUSH(Topic.LEARNING, false, "今日微课", "今日微课：{title}", "title"),
    HOURS_CONFIRMED(Topic.VOLUNTEERING, true, "志愿时长已确认", "{day} 的志愿服务已确认 {minutes} 分钟。", "day", "minutes"),
    GRID_MEMBER_APPOINTED(Topic.GRID, false, "流动网格员聘任", "您已受聘为流动网格员，任期 {from} 至 {to}。", "from", "to"),
    GRID_MEMBER_ENDED(Topic.GRID, false, "流动网格员任期结束", "您的流动网格员任期已于 {to} 结束，感谢您。", "to"),
    STATION_MENU(Topic.STATION, false, "驿站服务菜单更新", "您关注的 {station} 发布了新的服务菜单，自 {from} 起提供。", "station", "from"),
    HELP_URGENT(Topic.DUTY, false, "紧急求助", "辖区 {community} 收到紧急求助（{category}），请立即处理。", "community", "category");

    private final Topic topic;
    private final boolean answersOwnAct;
    private final String title;
    private final String text;
    private final List<String> fields;

    TemplateCode(Topic topic, boolean answersOwnAct, String title, String text, String... fields) {
        this.topic = topic;
        this.answersOwnAct = answersOwnAct;
        this.title = title;
        this.text = text;
        this.fields = List.of(fields);
    }

    public Topic topic() {
        return topic;
    }

    /** An answer to what the person did does not count towards the few pushes of a day. */
    public boolean answersOwnAct() {
        return answersOwnAct;
    }

    public List<String> fields() {
        return fields;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }
}
