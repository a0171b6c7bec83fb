/**
 * Preset dictionaries of the payload codec, by version. Rows name the version that they were written with, so one that was released is
 * never changed: a better one is added with the next number.
 */
export const dictionaries: ReadonlyMap<number, Buffer> = new Map([[1, Buffer.from(firstDictionary())]]);
export const newestDictionary = 1;

/** What messages are made of, rarest first: DEFLATE refers to what is near more cheaply. Field order is that of Discord's answers. */
function firstDictionary(): string {
	return [
		'"interaction_metadata":{"id":"","type":2,"user":{},"authorizing_integration_owners":{"0":""},"name":"","command_type":1}',
		'"application_id":"","application":{"id":"","name":"","icon":null,"description":"","summary":"","cover_image":""}',
		'"role_subscription_data":{"role_subscription_listing_id":"","tier_name":"","total_months_subscribed":1,"is_renewal":false}',
		'"poll":{"question":{"text":""},"answers":[{"answer_id":1,"poll_media":{"text":"","emoji":{"id":null,"name":""}}}],"expiry":"",' +
			'"allow_multiselect":false,"layout_type":1,"results":{"answer_counts":[{"id":1,"count":0,"me_voted":false}],"is_finalized":false}}',
		'"thread":{"id":"","type":11,"last_message_id":"","flags":0,"guild_id":"","name":"","parent_id":"","rate_limit_per_user":0,' +
			'"thread_metadata":{"archived":false,"archive_timestamp":"","auto_archive_duration":4320,"locked":false,"create_timestamp":""},' +
			'"owner_id":"","message_count":0,"member_count":1,"total_message_sent":0,"bitrate":64000,"user_limit":0,"rtc_region":null}',
		'"components":[{"type":17,"id":1,"accent_color":null,"spoiler":false,"components":[{"type":10,"id":2,"content":""},{"type":9},{"type":12,' +
			'"items":[{"media":{"id":"","url":"","proxy_url":"","width":0,"height":0,"placeholder":"","placeholder_version":1,"content_type":"",' +
			'"loading_state":2,"flags":0},"description":null,"spoiler":false}]},{"type":14,"spacing":1,"divider":true}]},{"type":1,"id":1,' +
			'"components":[{"type":2,"id":2,"custom_id":"","style":1,"label":"","disabled":false,"emoji":{"id":null,"name":""},"url":""}]}]',
		'"sticker_items":[{"id":"","format_type":1,"name":""}]',
		'"message_snapshots":[{"message":{"type":0,"content":"","mentions":[],"mention_roles":[],"attachments":[],"embeds":[],"timestamp":"",' +
			'"edited_timestamp":null,"flags":0,"components":[]}}]',
		'"embeds":[{"type":"rich","url":"","title":"","description":"","color":0,"timestamp":"","fields":[{"name":"","value":"","inline":false}],' +
			'"author":{"name":"","url":"","icon_url":"","proxy_icon_url":""},"footer":{"text":"","icon_url":"","proxy_icon_url":""},' +
			'"image":{"url":"","proxy_url":"","width":0,"height":0,"content_type":"image/png","placeholder":"","placeholder_version":1,"flags":0},' +
			'"thumbnail":{"url":"https://","proxy_url":"https://images-ext-1.discordapp.net/external/","width":0,"height":0},' +
			'"video":{"url":"","width":0,"height":0},"provider":{"name":"YouTube","url":"https://www.youtube.com"},"content_scan_version":4}]',
		'{"type":"gifv","url":"https://tenor.com/view/"}{"type":"link"}{"type":"video"}{"type":"article"}{"type":"image"}',
		'"reactions":[{"emoji":{"id":null,"name":"👍"},"count":1,"count_details":{"burst":0,"normal":1},"burst_colors":[],"me_burst":false,' +
			'"burst_me":false,"me":false,"burst_count":0}]❤️😂🎉🔥👀✅',
		'"attachments":[{"id":"","filename":"image.png","size":0,"url":"https://cdn.discordapp.com/attachments/","proxy_url":' +
			'"https://media.discordapp.net/attachments/","width":1920,"height":1080,"content_type":"image/png","content_scan_version":4,' +
			'"placeholder":"","placeholder_version":1,"title":"","description":"","duration_secs":0,"waveform":"","flags":0}]',
		'.jpg?ex=&is=&hm=&.webp.mp4video/mp4.gifimage/gif.pdfapplication/pdf.txttext/plain; charset=utf-8image/jpegimage/webpaudio/oggvoice-message.ogg',
		'"message_reference":{"type":0,"channel_id":"","message_id":"","guild_id":""},"referenced_message":{"type":0,"content":"",',
		'"mentions":[{"id":"","username":"","avatar":null,"discriminator":"0","public_flags":0,"flags":0,"banner":null,"accent_color":null,' +
			'"global_name":null,"avatar_decoration_data":null,"collectibles":null,"display_name_styles":null,"banner_color":null,"clan":null,' +
			'"primary_guild":null}],"mention_roles":[],"webhook_id":"',
		'"author":{"id":"","username":"","avatar":"","discriminator":"0000","public_flags":65536,"flags":65536,"bot":true,"banner":null,' +
			'"accent_color":null,"global_name":"","avatar_decoration_data":{"asset":"a_","sku_id":"","expires_at":null},"collectibles":' +
			'{"nameplate":{"sku_id":"","asset":"nameplates/","label":"","palette":""}},"display_name_styles":{"font_id":1,"effect_id":1,"colors":[]},' +
			'"banner_color":"","clan":{"identity_guild_id":"","identity_enabled":true,"tag":"","badge":""},"primary_guild":{"identity_guild_id":"",' +
			'"identity_enabled":true,"tag":"","badge":""}}',
		'<a:<@&<#<@!https://discord.com/channels/https://cdn.discordapp.com/https://www.youtube.com/watch?v=https://github.com/```\\n\\n**||~~> * - ',
		' the  and  you  that  is  to  of  for  it  in  with  this  have  but  not  are  was  just  what  like  can  on  so  do  me  my  be ',
		'{"type":19,"content":"","mentions":[],"mention_roles":[],"attachments":[],"embeds":[],"timestamp":"2026-',
		'{"type":0,"content":"","mentions":[],"mention_roles":[],"attachments":[],"embeds":[],"timestamp":"2025-01-01T00:00:00.000000+00:00",' +
			'"edited_timestamp":null,"flags":0,"components":[],"id":"1","channel_id":"1","author":{"id":"1","username":"","avatar":null,' +
			'"discriminator":"0","public_flags":0,"flags":0,"banner":null,"accent_color":null,"global_name":null,"avatar_decoration_data":null,' +
			'"collectibles":null,"display_name_styles":null,"banner_color":null,"clan":null,"primary_guild":null},"pinned":false,' +
			'"mention_everyone":false,"tts":false}'
	].join('');
}
